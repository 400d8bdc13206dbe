import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SandboxWorld } from '@/lib/collector/sandbox-world';
import { searchSpaces } from '@/lib/collector/search-spaces';
import { store } from '@/lib/db/connection';
import { findPeople } from '@/lib/db/people';

/** Searches of an X (the sandbox, over HTTP), on the app-only token. */

let world: SandboxWorld;

const callsMade = () => world.calls();

const space = (id: string, creatorId: string, state: string, title: string) => ({
  id,
  creatorId,
  state,
  title,
  hostIds: [creatorId],
});
const search = (query: string, state: 'live' | 'scheduled' | 'all' = 'all', viewerId = '900') =>
  searchSpaces(viewerId, { query, state });
const titles = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).spaces.map(({ title }) => title).sort();

beforeAll(async () => {
  world = await SandboxWorld.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  const users = ['1', '2'].map((id) => ({ id, username: `user${id}`, name: `User ${id}` }));
  const spaces = [
    space('1aaa', '1', 'live', 'Crypto, today'),
    space('1bbb', '2', 'scheduled', 'Crypto tomorrow'),
    space('1ccc', '2', 'ended', 'Crypto yesterday'),
  ];
  await world.begin({ users, spaces });
});
afterEach(async () => {
  await world.end();
});

describe('a search of Spaces', () => {
  it('finds by all the words, in one state or any', async () => {
    expect(await titles('crypto')).toEqual(['Crypto tomorrow', 'Crypto, today']);
    expect(await titles('crypto', 'live')).toEqual(['Crypto, today']);
    expect(await titles('crypto, today')).toEqual(['Crypto, today']);
    expect(await titles('nothing like it')).toEqual([]);
  });

  it('names the creators, and remembers them: adding them costs no look-up', async () => {
    const { spaces, people } = await search('today');
    expect(spaces[0]).toMatchObject({ creatorId: '1', state: 'live' });
    expect(people['1']).toMatchObject({ handle: 'user1', name: 'User 1' });
    expect((await findPeople(await store(), ['1'])).get('1')?.person?.handle).toBe('user1');
  });

  it('costs one call, however many ask for the same words', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => search('crypto', 'all', `${n}`)));
    await search('crypto');
    expect(await callsMade()).toMatchObject([
      { path: '/2/spaces/search', query: { query: 'crypto', max_results: '100' } },
    ]);
  });

  it('asks for different words one call each, and no more than one person’s part', async () => {
    const words = Array.from({ length: 14 }, (_, n) => `word${n}`);
    const done = await Promise.allSettled(words.map((word) => search(word)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused[0]).toMatchObject({ code: 'busy', retryAt: expect.any(Number) });
    expect(await titles('crypto', 'all', 'another')).toHaveLength(2);
    expect(await callsMade()).toHaveLength(11);
  });

  it('says why X did not answer, and leaves boards alone', async () => {
    await world.control('POST', 'faults', { kind: '503', match: { path: '/2/spaces/search' } });
    await expect(search('crypto')).rejects.toMatchObject({
      code: 'x-unavailable',
      retryAt: expect.any(Number),
    });
  });
});
