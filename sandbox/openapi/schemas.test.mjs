import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generationOf, spaceExpansions, topicFields } from '../api/generations.mjs';
import { startSandbox } from '../test-client.mjs';
import { checkSchema } from './check-schema.mjs';
import { referenceFiles } from './reference.mjs';

const documents = referenceFiles('openapi').map(({ json }) => json);
const versions = documents.map((document) => document.info.version);

it(
  versions.length > 0
    ? `reads OpenAPI ${versions.join(' and ')}`
    : 'the OpenAPI reference is absent: replies are not held against it',
  () => {
    expect(versions.length === 0 || ['2.166', '2.167'].every((version) => versions.includes(version))).toBe(
      true,
    );
  },
);

/** @type {import('../test-client.mjs').TestSandbox} */
let sandbox;
let token = '';
beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.control('POST limits', { burstMs: 0 });
  const { signInPeople } = await sandbox.control('GET state');
  token = (await sandbox.signIn({ handle: signInPeople[0].username })).access_token;
});
afterAll(() => sandbox.close());

/** Calls that touch every state, everybody, and everything askable. @param {'2.166' | '2.167'} version @returns {[string, string][]} */
function calls(version) {
  const generation = generationOf(version);
  const { world } = sandbox.box;
  const creators = [...new Set([...world.spaces.values()].map(({ creatorId }) => creatorId))].slice(0, 100);
  const spaces = [...world.spaces.keys()].slice(0, 99);
  const people = [...world.users.values()];
  const suspended = people.filter((user) => user.suspended).slice(0, 5);
  const some = [...people.slice(0, 90), ...suspended];
  const all = `space.fields=${generation.spaceFields}&expansions=${spaceExpansions}&user.fields=${generation.userFields}&topic.fields=${topicFields}`;
  const users = `user.fields=${generation.userFields}&expansions=${generation.userExpansions}`;
  return [
    ['/2/spaces/by/creator_ids', `?user_ids=${creators}&${all}`],
    ['/2/spaces/by/creator_ids', '?user_ids=1'],
    ['/2/spaces', `?ids=${spaces},1unknown&${all}`],
    ['/2/spaces/search', `?query=e&max_results=50&${all}`],
    ['/2/spaces/search', '?query=nothing%2C+like+this&state=live'],
    ['/2/spaces/{id}', `${spaces[0]}?${all}`],
    ['/2/spaces/{id}', '1unknown'],
    ['/2/users/by', `?usernames=${some.map(({ username }) => username)},nobody_here&${users}`],
    ['/2/users', `?ids=${some.map(({ id }) => id)},1&${users}`],
    ['/2/users/me', `?${users}`],
  ];
}

describe.each(documents)('generation $info.version', (document) => {
  const { version } = document.info;

  it('answers every call as its schema says', async () => {
    await sandbox.control('POST generation', { generation: version });
    for (const [path, rest] of calls(version)) {
      const reply = await sandbox.get(path.replace('{id}', '') + rest, token);
      expect([path, reply.status]).toEqual([path, 200]);
      const { schema } = document.paths[path].get.responses['200'].content['application/json'];
      const body = await reply.json();
      expect(checkSchema(document, schema, body).slice(0, 5), path).toEqual([]);
      for (const problem of body.errors ?? []) expect(checkMapped(document, problem), path).toEqual([]);
    }
  });
});

/** Against the schema that the problem's own type names. @param {any} document @param {any} problem */
function checkMapped(document, problem) {
  const ref = document.components.schemas.Problem.discriminator.mapping[problem.type];
  return ref ? checkSchema(document, { $ref: ref }, problem) : [`no schema for ${problem.type}`];
}

const older = documents.filter((document) => document.info.version === '2.166');
describe.each(older)('errors, by the problems of $info.version', (document) => {
  it.each([
    ['/2/users?ids=abc', 400],
    ['/2/users/me', 403],
    ['/2/nothing', 404],
  ])('%s answers %i as a Problem', async (path, status) => {
    await sandbox.control('POST generation', { generation: '2.166' });
    const reply = await sandbox.get(path);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(checkMapped(document, await reply.json())).toEqual([]);
  });

  it.each([
    '429-rate',
    '429-burst',
    '429-usage-capped',
    '401',
    '402',
    '403-spend-cap',
    '403-not-enrolled',
    '403-scope',
    '500',
    '503',
  ])('the fault %s is a Problem', async (kind) => {
    await sandbox.control('POST faults', { kind, times: 1, match: { path: '/2/users' } });
    const problem = await (await sandbox.get('/2/users?ids=1')).json();
    expect(checkSchema(document, { $ref: '#/components/schemas/Problem' }, problem)).toEqual([]);
  });

  it('the fault 429-code88 holds Errors', async () => {
    await sandbox.control('POST faults', { kind: '429-code88', times: 1, match: { path: '/2/users' } });
    const { errors } = await (await sandbox.get('/2/users?ids=1')).json();
    for (const error of errors)
      expect(checkSchema(document, { $ref: '#/components/schemas/Error' }, error)).toEqual([]);
  });
});
