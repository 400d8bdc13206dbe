import 'server-only';
import {
  type Expansion,
  type ProxyParameter,
  proxyNames,
  type SpaceField,
  type TopicField,
  type UserField,
} from '@/lib/spaces/proxy-names';
import { invalidRequestBody, type RequestError } from '@/lib/spaces/x-body';

/** X's own parameters of `GET /2/spaces/by/creator_ids`, understood. */
export type ProxyQuery = {
  /** Without duplicates, in the order asked; 1 to 1,000 (X itself takes 100, we pack them). */
  userIds: string[];
  spaceFields: ReadonlySet<SpaceField>;
  expansions: ReadonlySet<Expansion>;
  userFields: ReadonlySet<UserField>;
  topicFields: ReadonlySet<TopicField>;
};

export const maxProxyIds = 1_000;

const parameterNames = ['user_ids', 'expansions', 'space.fields', 'topic.fields', 'user.fields'];
/** X's ids are 64-bit; one beyond could have a whole call refused, and others' ids with it. */
const largestId = 2n ** 63n - 1n;
const isUserId = (id: string) => /^[0-9]{1,19}$/.test(id) && BigInt(id) <= largestId;
/** However much is wrong, the answer stays short. */
const maxErrors = 20;

const shorten = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

const wrong = (parameter: string, value: string, rest: string): RequestError => ({
  parameters: { [parameter]: [shorten(value)] },
  message: `The \`${parameter}\` query parameter value [${shorten(value)}] ${rest}`,
});

/** Arrays come comma-joined, repeated, or both; a value given twice counts once. */
const valuesOf = (params: URLSearchParams, name: string) =>
  new Set(params.getAll(name).flatMap((text) => text.split(',')));

function readNames<T extends string>(
  params: URLSearchParams,
  parameter: ProxyParameter,
  allowed: readonly T[],
  errors: RequestError[],
): Set<T> {
  const names = new Set<T>();
  for (const value of valuesOf(params, parameter)) {
    if (errors.length >= maxErrors) break;
    const name = allowed.find((candidate) => candidate === value);
    if (name === undefined) errors.push(wrong(parameter, value, `is not one of [${allowed.join(',')}]`));
    else names.add(name);
  }
  return names;
}

function readUserIds(params: URLSearchParams, errors: RequestError[]): string[] {
  if (!params.has('user_ids')) {
    errors.push({ parameters: { user_ids: [] }, message: 'The `user_ids` query parameter can not be empty' });
  }
  const ids = [...valuesOf(params, 'user_ids')];
  const bad = ids.filter((id) => !isUserId(id));
  errors.push(...bad.slice(0, maxErrors).map((id) => wrong('user_ids', id, 'is not valid')));
  if (ids.length > maxProxyIds) {
    const message = `The number of values in the \`user_ids\` query parameter list [${ids.length}] is not between 1 and ${maxProxyIds}`;
    errors.push({ parameters: { user_ids: [] }, message });
  }
  return ids;
}

function readExpansions(params: URLSearchParams, errors: RequestError[]): Set<Expansion> {
  const names = readNames(params, 'expansions', proxyNames.expansions, errors);
  return new Set([...names].map((name): Expansion => (name === 'topics_ids' ? 'topic_ids' : name)));
}

/** The query, or X's 400 body that names everything wrong with it. */
export function parseProxyQuery(
  params: URLSearchParams,
): { ok: true; query: ProxyQuery } | { ok: false; body: ReturnType<typeof invalidRequestBody> } {
  const errors: RequestError[] = [...new Set(params.keys())]
    .filter((name) => !parameterNames.includes(name))
    .slice(0, maxErrors)
    .map((name) => ({
      parameters: { [shorten(name)]: params.getAll(name).slice(0, 5).map(shorten) },
      message: `The query parameter [${shorten(name)}] is not one of [${parameterNames.join(',')}]`,
    }));
  const query: ProxyQuery = {
    userIds: readUserIds(params, errors),
    spaceFields: readNames(params, 'space.fields', proxyNames['space.fields'], errors),
    expansions: readExpansions(params, errors),
    userFields: readNames(params, 'user.fields', proxyNames['user.fields'], errors),
    topicFields: readNames(params, 'topic.fields', proxyNames['topic.fields'], errors),
  };
  return errors.length === 0
    ? { ok: true, query }
    : { ok: false, body: invalidRequestBody(errors.slice(0, maxErrors)) };
}
