import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { collector } from '@/lib/collector/collector';
import { readBoard } from '@/lib/collector/read-board';
import { readPerson } from '@/lib/collector/read-person';
import { readSpace } from '@/lib/collector/read-space';
import { SandboxWorld } from '@/lib/collector/sandbox-world';

/** One Space, one person, by id: from an X (the sandbox, over HTTP), on the app-only token. */

const viewerId = '900';
let world: SandboxWorld;

const callsTo = async (path: string) => (await world.calls()).filter((call) => call.path === path).length;

const day = 86_400_000;
const space = (id: string, creatorId: string, rest: object = {}) => ({
  id,
  creatorId,
  state: 'live',
  title: `Title ${id}`,
  hostIds: [creatorId],
  speakerIds: ['3'],
  ...rest,
});
const users = [
  { id: '1', username: 'ada', name: 'Ada', description: 'Radio.', followers: 7 },
  { id: '2', username: 'ben', name: 'Ben' },
  { id: '3', username: 'cleo', name: 'Cleo', description: 'Maps.' },
  {
    id: '4',
    username: 'shy',
    name: 'Shy',
    description: 'Hidden words.',
    location: 'Hidden',
    protected: true,
  },
  { id: '5', username: 'gone', name: 'Gone', suspended: true },
];
const old = space('1old', '2', {
  state: 'ended',
  startedAt: Date.now() - 3 * day,
  endedAt: Date.now() - 2 * day,
});
const find = (spaceId: string) => readSpace({ viewerId, spaceId, waitMs: 6_000 });
const person = (personId: string) => readPerson({ viewerId, personId, waitMs: 6_000 });

beforeAll(async () => {
  world = await SandboxWorld.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  await world.begin({ users, spaces: [space('1live', '1'), old] });
});
afterEach(async () => {
  const { creators, people, spaces } = collector();
  const isUnderWay = () =>
    users.some(({ id }) => creators.has(id) || people.has(id)) ||
    ['1live', '1old', '1none'].some((id) => spaces.has(id));
  await vi.waitUntil(() => !isUnderWay(), { timeout: 15_000 });
  await world.end();
});

describe('a Space by its id', () => {
  it('is found though nobody watches its creator, and stands on the creator’s board', async () => {
    const answer = await find('1live');
    expect(answer).toMatchObject({ status: 'found', creatorId: '1', aside: null });
    expect(answer.status === 'found' && answer.reading.board.spaces.map(({ title }) => title)).toEqual([
      'Title 1live',
    ]);
  });

  it('is known from the snapshots without a word to X', async () => {
    await vi.waitUntil(async () => {
      const { board } = await readBoard({ viewerId, keys: ['1'], waitMs: 4_000 });
      return board.spaces.length > 0;
    });
    expect(await find('1live')).toMatchObject({ status: 'found', aside: null });
    expect(await callsTo('/2/spaces')).toBe(0);
  });

  it('of long ago is told as X tells it, beside the board that has it no more', async () => {
    const answer = await find('1old');
    expect(answer).toMatchObject({
      status: 'found',
      creatorId: '2',
      aside: { space: { id: '1old', state: 'ended' }, people: { 3: { handle: 'cleo' } } },
    });
  });

  it('that X does not know is missing, and not asked for again within a minute', async () => {
    expect(await find('1none')).toEqual({ status: 'missing' });
    expect(await find('1none')).toEqual({ status: 'missing' });
    expect(await callsTo('/2/spaces')).toBe(1);
  });

  it.each(['12345678901234', 'a-b', '../x', '1,2'])('is never asked for by what is no id: %s', async (id) => {
    expect(await find(id)).toEqual({ status: 'missing' });
    expect(await callsTo('/2/spaces')).toBe(0);
  });

  it('is claimed neither there nor missing while X refuses', async () => {
    await world.control('POST', 'faults', {
      kind: '429-rate',
      retryAfter: 300,
      match: { path: '/2/spaces' },
    });
    const answer = await find('1none');
    expect(answer).toMatchObject({ status: 'refused', problem: { code: 'rate-limited' } });
    expect(answer.status === 'refused' && answer.problem.retryAt).toBeGreaterThan(Date.now());
  });

  it('made up by the dozen costs one member a bounded number of calls', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => find(`1made${i}`)));
    for (let i = 0; i < 20; i++) await find(`1more${i}`);
    expect(await callsTo('/2/spaces')).toBeLessThanOrEqual(10);
    expect(await find('1last')).toEqual({
      status: 'refused',
      problem: expect.objectContaining({ code: 'busy' }),
    });
  });
});

describe('a person by id', () => {
  it('is whole, and remembered', async () => {
    const answer = await person('1');
    expect(answer).toMatchObject({
      status: 'found',
      person: { handle: 'ada', bio: [{ text: 'Radio.' }], followers: 7 },
    });
    expect(await person('1')).toEqual(answer);
    expect(await callsTo('/2/users')).toBe(1);
  });

  it('whom a Space names is known from it without a word to X', async () => {
    await find('1live');
    const before = await callsTo('/2/users');
    expect(await person('3')).toMatchObject({ status: 'found', person: { bio: [{ text: 'Maps.' }] } });
    expect(await callsTo('/2/users')).toBe(before);
  });

  it('protected has an id, a handle, a name and the mark, and nothing else', async () => {
    expect(await person('4')).toEqual({
      status: 'found',
      person: { id: '4', handle: 'shy', name: 'Shy', isProtected: true, bio: [] },
    });
  });

  it.each([
    ['5', 'suspended'],
    ['404', 'not-on-x'],
  ])('%s is %s', async (id, reason) => {
    expect(await person(id)).toEqual({ status: 'missing', reason });
  });

  it('is claimed neither there nor missing while X refuses', async () => {
    await world.control('POST', 'faults', { kind: '503', match: { path: '/2/users' } });
    expect(await person('1')).toMatchObject({ status: 'refused', problem: { code: 'x-unavailable' } });
  });
});
