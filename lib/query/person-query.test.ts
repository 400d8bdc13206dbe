import { expect, it } from 'vitest';
import { fetchPerson } from './person-query';

const answering =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });

it('gives what the server said', async () => {
  const answer = { status: 'missing', reason: 'suspended' };
  expect(await fetchPerson('12', null, answering(answer))).toEqual(answer);
});

it.each<[string, typeof fetch, string]>([
  ['a coded problem', answering({ code: 'rate-limited', retryAt: 5 }, 429), 'rate-limited'],
  ['an answer of another shape', answering({ status: 'found', person: { id: 12 } }), 'offline'],
  ['another server’s page', async () => new Response('<html>', { status: 502 }), 'offline'],
  [
    'no answer at all',
    async () => {
      throw new TypeError('failed to fetch');
    },
    'offline',
  ],
])('fails with a code at %s', async (_, get, code) => {
  await expect(fetchPerson('12', null, get)).rejects.toMatchObject({ name: 'BoardError', code });
});
