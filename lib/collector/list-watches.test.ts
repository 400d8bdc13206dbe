import { beforeEach, describe, expect, it } from 'vitest';
import { type Heard, type Listener, StreamWorld, settle } from '@/lib/collector/stream-test-world';
import { hearLog } from '@/lib/logging/test-log';

let world: StreamWorld;
beforeEach(() => {
  world = new StreamWorld();
  for (const [id, title] of Object.entries({ '1': 'Ada', '2': 'Ben', '3': 'Cleo' })) world.put(id, title);
  world.lists.set('l', { revision: 1, until: null, keys: ['1', '2'] });
});

const names = (heard: Heard[]) => heard.map(({ name }) => name);
const openList = (listId = 'l', viewerId = 'v') => {
  const source = world.source(listId);
  return world.open(source.keys, { viewerId, lists: new Map([[0, source]]) });
};
const creatorsIn = (heard: Heard[]) =>
  heard.filter(({ name }) => name === 'reset').map(({ data }) => JSON.stringify(data).match(/"id":"\d"/g));

async function tells(stream: Listener, id: string, title: string): Promise<boolean> {
  world.put(id, title);
  await world.tell();
  return JSON.stringify(await stream.hear()).includes(title);
}

describe('a stream of a saved list', () => {
  it('tells the whole board anew when its creators change, and then of those', async () => {
    const stream = await openList();
    expect(names(await stream.hear())).toEqual(['board']);
    await world.changeList('l', { keys: ['2', '3'] });
    const heard = await stream.hear();
    expect(names(heard)).toEqual(['list', 'reset']);
    expect(creatorsIn(heard)[0]).toEqual(expect.arrayContaining(['"id":"2"', '"id":"3"']));
    expect(await tells(stream, '3', 'Cleo again')).toBe(true);
    expect(await tells(stream, '1', 'Ada again')).toBe(false);
  });

  it('says that there is something new where the creators stay: a name, a note, a role', async () => {
    const stream = await openList();
    await stream.hear();
    await world.changeList('l', {});
    expect(await stream.hear()).toEqual([{ name: 'list', id: undefined, data: { board: 0, revision: 2 } }]);
    expect(await tells(stream, '1', 'Still here')).toBe(true);
  });

  it('ends at once for who may not see it any more', async () => {
    const [stream, address] = [await openList(), await world.open(['1'])];
    await Promise.all([stream.hear(), address.hear()]);
    await world.changeList('l', null);
    expect(await stream.hear()).toMatchObject([
      { name: 'gone', data: { board: 0 } },
      { name: 'end', data: { reason: 'list-gone' } },
    ]);
    expect(stream.isOver).toBe(true);
    expect(await tells(address, '1', 'For the others')).toBe(true);
  });

  it('ends when the link it rests on expires, with nobody telling', async () => {
    world.lists.set('l', { revision: 1, until: world.time + 10_000, keys: ['1'] });
    const stream = await openList();
    await stream.hear();
    await world.pass(9_000);
    expect(stream.isOver).toBe(false);
    await world.pass(2_000);
    expect(names(await stream.hear())).toContain('gone');
    expect(stream.isOver).toBe(true);
  });

  it('notices within fifteen seconds what no notification told of', async () => {
    const stream = await openList();
    await stream.hear();
    world.lists.delete('l');
    await world.pass(16_000);
    expect(names(await stream.hear())).toContain('gone');
  });

  it('notices what changed while it opened', async () => {
    const source = world.source('l');
    world.lists.set('l', { revision: 2, until: null, keys: ['3'] });
    const stream = await world.open(source.keys, { lists: new Map([[0, source]]) });
    await settle();
    expect(names(await stream.hear())).toContain('reset');
  });

  it('goes on with its other boards when one is gone', async () => {
    const source = world.source('l');
    const stream = await world.open([], { boards: [['3'], source.keys], lists: new Map([[1, source]]) });
    await stream.hear();
    await world.changeList('l', null);
    expect(await stream.hear()).toMatchObject([{ name: 'gone', data: { board: 1 } }]);
    expect(await tells(stream, '1', 'Not theirs')).toBe(false);
    expect(await tells(stream, '3', 'Theirs')).toBe(true);
  });

  it('may be empty, and be filled', async () => {
    world.lists.set('l', { revision: 1, until: null, keys: [] });
    const stream = await openList();
    expect(names(await stream.hear())).toEqual(['board']);
    await world.changeList('l', { keys: ['1'] });
    expect(names(await stream.hear())).toEqual(['list', 'reset']);
    expect(await tells(stream, '1', 'First')).toBe(true);
  });

  it('stays while the store is away, and is looked at again after', async () => {
    const { events } = hearLog();
    const stream = await openList();
    await stream.hear();
    world.isStoreDown = true;
    await world.changeList('l', null);
    expect(events).toMatchObject([{ event: 'stream-lists-not-read' }]);
    expect(stream.isOver).toBe(false);
    world.isStoreDown = false;
    await world.pass(16_000);
    expect(stream.isOver).toBe(true);
  });

  it('tells of other creators with the next look where they could not be read at once', async () => {
    hearLog();
    const stream = await openList();
    await stream.hear();
    world.failing.add('boards');
    await world.changeList('l', { keys: ['3'] });
    expect(names(await stream.hear())).toEqual(['list']);
    world.failing.clear();
    await world.pass(16_000);
    expect(names(await stream.hear())).toContain('reset');
    expect(await tells(stream, '3', 'Cleo again')).toBe(true);
  });

  it('costs nothing once it is closed', async () => {
    const stream = await openList();
    await stream.hear();
    await stream.leave();
    await settle();
    expect(world.isListening).toBe(false);
  });
});
