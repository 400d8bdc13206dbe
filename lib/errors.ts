/**
 * Every failure that people or programs may meet, by code. The words for people live in
 * `components/problems`, the HTTP status in `lib/http`.
 */
export const xProblemCodes = [
  // X's own problem types, by the last segment of their address.
  'client-disconnected',
  'client-forbidden',
  'conflict',
  'credits-depleted',
  'disallowed-resource',
  'duplicate-rules',
  'field-hydration-failure',
  'field-unauthorized',
  'internal-error',
  'invalid-request',
  'invalid-rules',
  'noncompliant-rules',
  'not-authorized-for-field',
  'not-authorized-for-resource',
  'oauth1-permissions',
  'operational-disconnect',
  'resource-not-found',
  'resource-unavailable',
  'rule-cap',
  'spend-cap-reached',
  'streaming-connection',
  'unsupported-authentication',
  'usage-capped',
  // X's answers without a type of their own, and what happens on the way to X.
  'client-not-enrolled',
  'forbidden',
  'rate-limited',
  'too-many-per-second',
  'unauthorized',
  'unknown-problem',
  'x-timeout',
  'x-unavailable',
  'x-unreachable',
  'x-unreadable',
] as const;

export const ownProblemCodes = [
  'bad-request',
  'body-too-large',
  'busy',
  'daily-reads-spent',
  'edit-conflict',
  'foreign-origin',
  'internal',
  'limit-reached',
  'method-not-allowed',
  'no-connection',
  'not-allowed',
  'not-found',
  'not-permitted',
  'read-only-token',
  'signed-out',
  'store-unavailable',
  'too-late',
  'too-many-creators',
  'too-many-requests',
  'too-many-streams',
] as const;

export type XProblemCode = (typeof xProblemCodes)[number];
export type OwnProblemCode = (typeof ownProblemCodes)[number];
export type ProblemCode = XProblemCode | OwnProblemCode;

/** An expected failure with a stable code; `retryAt` is epoch milliseconds. */
export class CodedError extends Error {
  override name = 'CodedError';
  readonly retryAt: number | undefined;
  /** What else a program is told with the code; nothing secret. */
  readonly more: Record<string, unknown>;

  constructor(
    readonly code: ProblemCode,
    message: string,
    options: { cause?: unknown; retryAt?: number; more?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryAt = options.retryAt;
    this.more = options.more ?? {};
  }
}
