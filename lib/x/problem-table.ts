import 'server-only';
import type { XProblemCode } from '@/lib/errors';
import type { WireProblem } from '@/lib/x/wire-problem';

/** The one table of what X's problems mean. Sources: X's documentation, OpenAPI 2.166 and 2.167, reports of 2026. */

type TypedCode = Exclude<
  XProblemCode,
  'rate-limited' | 'too-many-per-second' | 'unauthorized' | 'x-timeout' | 'x-unreachable' | 'x-unreadable'
>;

/** By the last segment of `type`: its host is api.twitter.com or api.x.com, by generation. */
const codeBySegment: Record<string, TypedCode> = {
  'client-disconnected': 'client-disconnected',
  'client-forbidden': 'client-forbidden',
  conflict: 'conflict',
  credits: 'credits-depleted',
  'disallowed-resource': 'disallowed-resource',
  'duplicate-rules': 'duplicate-rules',
  'field-hydration-failure': 'field-hydration-failure',
  'field-unauthorized': 'field-unauthorized',
  forbidden: 'forbidden',
  'internal-error': 'internal-error',
  'invalid-request': 'invalid-request',
  'invalid-rules': 'invalid-rules',
  'noncompliant-rules': 'noncompliant-rules',
  'not-authorized-for-field': 'not-authorized-for-field',
  'not-authorized-for-resource': 'not-authorized-for-resource',
  'oauth1-permissions': 'oauth1-permissions',
  'operational-disconnect': 'operational-disconnect',
  'resource-not-found': 'resource-not-found',
  'resource-unavailable': 'resource-unavailable',
  'rule-cap': 'rule-cap',
  'streaming-connection': 'streaming-connection',
  'unsupported-authentication': 'unsupported-authentication',
  'usage-capped': 'usage-capped',
};

/** Where the type is missing or `about:blank`, X's title in lower case letters tells. */
const codeByTitle: Record<string, TypedCode> = {
  clientforbidden: 'client-forbidden',
  creditsdepleted: 'credits-depleted',
  forbidden: 'forbidden',
  invalidrequest: 'invalid-request',
  notfounderror: 'resource-not-found',
  spendcapreached: 'spend-cap-reached',
  unsupportedauthentication: 'unsupported-authentication',
  usagecapexceeded: 'usage-capped',
};

const retryableCodes: ReadonlySet<XProblemCode> = new Set<XProblemCode>([
  'client-disconnected',
  'field-hydration-failure',
  'internal-error',
  'operational-disconnect',
  'rate-limited',
  'streaming-connection',
  'too-many-per-second',
  'x-timeout',
  'x-unavailable',
  'x-unreachable',
  'x-unreadable',
]);

const titleKey = (title: string | undefined) => (title ?? '').toLowerCase().replace(/[^a-z]/g, '');

/** Whether the same call may succeed by itself, without anybody changing anything. */
export function isRetryable(code: XProblemCode): boolean {
  return retryableCodes.has(code);
}

export function codeOfType(wire: WireProblem): TypedCode | undefined {
  const segment = wire.type?.split('/').at(-1) ?? '';
  const code = Object.hasOwn(codeBySegment, segment) ? codeBySegment[segment] : undefined;
  // One address serves both money problems: only the title tells them apart.
  if (code === 'credits-depleted' && titleKey(wire.title) === 'spendcapreached') return 'spend-cap-reached';
  if (code === 'client-forbidden' && wire.reason === 'client-not-enrolled') return 'client-not-enrolled';
  return code;
}

export function codeOfTitle(wire: WireProblem): TypedCode | undefined {
  const key = titleKey(wire.title);
  const code = Object.hasOwn(codeByTitle, key) ? codeByTitle[key] : undefined;
  return code === 'client-forbidden' && wire.reason === 'client-not-enrolled' ? 'client-not-enrolled' : code;
}
