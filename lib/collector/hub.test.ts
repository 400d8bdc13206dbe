import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearLog } from '@/lib/logging/test-log';
import { names, titles, worldOfThree } from './heard-for-test';
import { type StreamWorld, settle } from './stream-test-world';

let world: StreamWorld;
beforeEach(() => {
  world = worldOfThree();
});

describe('a stream', () => {
  it('tells the whole board first, with what may be asked for later', async () => {
    const [first, ...rest] = await (await world.open(['1', '2'])).hear();
    expect(first).toMatchObject({ name: 'board', id: '3', data: { board: 0, version: 3 } });
    expect(first?.data).toMatchObject({
      reading: { checkedAt: [world.time, world.time], board: { intervalMs: 5_000 } },
    });
    expect(rest).toEqual([]);
  });

  it('tells one creator’s content when it changes, and nothing of anybody else', async () => {
    const stream = await world.open(['1', '2']);
    await stream.hear();
    world.put('1', 'Ada on air');
    world.put('3', 'not on this board');
    await world.tell();
    const heard = await stream.hear();
    expect(titles(heard)).toEqual(['Ada on air']);
    expect(heard.find(({ name }) => name === 'snapshot')?.id).toBe('4');
  });

  it('tells an age without content when nothing but the age is new, once a batch', async () => {
    const [all, some] = [await world.open(['1', '2']), await world.open(['1', '3'])];
    await Promise.all([all.hear(), some.hear()]);
    world.time += 5_000;
    world.check('1', '2');
    await world.tell();
    const at = world.time;
    expect(await all.hear()).toEqual([{ name: 'checked', id: undefined, data: { at, creatorIds: 'all' } }]);
    expect(await some.hear()).toEqual([{ name: 'checked', id: undefined, data: { at, creatorIds: ['1'] } }]);
  });

  it('only ever names growing versions', async () => {
    const stream = await world.open(['1', '2', '3']);
    const heard = await stream.hear();
    for (let round = 0; round < 20; round += 1) {
      for (const id of ['3', '1', '2'].slice(round % 3)) world.put(id, `${id} in ${round}`);
      await world.tell();
    }
    heard.push(...(await stream.hear()));
    const ids = heard.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids.at(-1)).toBe(world.version);
  });

  it('never names a version that others up to it may still be missing behind', async () => {
    const stream = await world.open(['1', '2']);
    await stream.hear();
    // Stored between the reading of the sequence and that of the content.
    world.put('1', 'raced');
    world.version -= 1;
    await world.tell();
    expect((await stream.hear())[0]).toMatchObject({ name: 'snapshot', id: '3', data: { version: 4 } });
  });

  it('reads and makes a change once, however many streams hold it', async () => {
    const streams = await Promise.all(
      Array.from({ length: 50 }, (_, n) => world.open(['1', '2'], { viewerId: `v${n}` })),
    );
    await Promise.all(streams.map((stream) => stream.hear()));
    const before = world.contentReads;
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    world.put('1', 'For all');
    await world.tell();
    expect(world.contentReads - before).toBe(1);
    expect(encode.mock.calls.filter(([text]) => text?.includes('event: snapshot'))).toHaveLength(1);
    for (const stream of streams) expect(titles(await stream.hear())).toEqual(['For all']);
  });

  it('reads a board once for all who open it together, and keeps what is one person’s own apart', async () => {
    world.ownCounts.set('1-0', 12);
    const viewers = ['1', ...Array.from({ length: 50 }, (_, n) => `v${n}`)];
    const opened = await Promise.all(viewers.map((viewerId) => world.open(['1', '2'], { viewerId })));
    expect(world.boardReads).toBeLessThanOrEqual(3);
    const said = await Promise.all(opened.map(async (stream) => JSON.stringify(await stream.hear())));
    expect(said.map((text) => text.includes('"subscriberCount":12'))).toEqual(
      viewers.map((id) => id === '1'),
    );
    world.put('1', 'later');
    world.time += 1_000;
    expect(JSON.stringify(await (await world.open(['1', '2'])).hear())).toContain('later');
  });

  it('loses nothing by a notification that never came', async () => {
    const stream = await world.open(['1', '2']);
    await stream.hear();
    world.put('1', 'unheard');
    world.put('1', 'unheard too');
    await world.pass(15_000);
    expect(titles(await stream.hear())).toEqual(['unheard too']);
  });

  it('says nothing twice when it is told twice', async () => {
    const stream = await world.open(['1']);
    await stream.hear();
    world.put('1', 'New');
    await Promise.all([world.tell(), world.tell(), world.tell()]);
    expect(titles(await stream.hear())).toEqual(['New']);
  });

  it('loses nothing that changes while it opens', async () => {
    const opening = world.open(['1']);
    world.put('1', 'meanwhile');
    const stream = await opening;
    await settle();
    const heard = await stream.hear();
    const all = JSON.stringify(heard);
    expect(all).toContain('meanwhile');
  });

  it('goes on after the store was away', async () => {
    hearLog();
    const stream = await world.open(['1']);
    await stream.hear();
    world.isStoreDown = true;
    world.put('1', 'stored by another');
    await world.tell();
    world.isStoreDown = false;
    await world.tell();
    expect(titles(await stream.hear())).toEqual(['stored by another']);
  });
});

describe('coming back', () => {
  it('tells only what is newer', async () => {
    world.put('2', 'Ben, later');
    const heard = await (await world.open(['1', '2'], { since: 3 })).hear();
    expect(names(heard)).toEqual(['frame', 'snapshot']);
    expect(titles(heard)).toEqual(['Ben, later']);
  });

  it('tells everything anew to whoever claims to know more than there is', async () => {
    const heard = await (await world.open(['1', '2'], { since: 99 })).hear();
    expect(names(heard)).toEqual(['reset']);
  });

  it('tells nothing twice to whoever knows everything', async () => {
    const heard = await (await world.open(['1', '2'], { since: 3 })).hear();
    expect(names(heard)).toEqual(['frame']);
  });

  it('holds several boards at once, each with its own frame', async () => {
    const heard = await (await world.open([], { boards: [['1'], ['2', '3']], since: 3 })).hear();
    expect(heard).toMatchObject([
      { name: 'frame', data: { board: 0, creators: [{ id: '1' }] } },
      { name: 'frame', data: { board: 1, creators: [{ id: '2' }, { id: '3' }] } },
    ]);
  });
});

describe('what a board says beside its Spaces', () => {
  it('is told when X refuses, and when it goes on', async () => {
    const stream = await world.open(['1']);
    await stream.hear();
    world.pause = { code: 'rate-limited', since: world.time, retryAt: world.time + 60_000 };
    await world.pass(6_000);
    expect(await stream.hear()).toMatchObject([{ name: 'frame', data: { pause: { code: 'rate-limited' } } }]);
    world.pause = null;
    await world.pass(6_000);
    expect(await stream.hear()).toMatchObject([{ name: 'frame', data: { pause: null } }]);
    await world.pass(12_000);
    expect(await stream.hear()).toEqual([]);
  });

  it('is told to all boards at once, though only one is asked often', async () => {
    const streams = await Promise.all(['1', '2', '3'].map((id) => world.open([id])));
    await Promise.all(streams.map((stream) => stream.hear()));
    world.pause = { code: 'credits-depleted', since: 1 };
    await world.pass(6_000);
    for (const stream of streams) expect(names(await stream.hear())).toContain('frame');
  });

  it('is one reset when a name turns out to be somebody, whose content follows from then on', async () => {
    world.unresolved.add('3');
    const stream = await world.open(['1', '3']);
    expect(await stream.hear()).toMatchObject([
      { data: { reading: { board: { creators: [{ id: '1' }, { id: '' }] } } } },
    ]);
    world.unresolved.clear();
    await world.pass(3_000);
    expect(await stream.hear()).toMatchObject([
      { name: 'reset', data: { reading: { board: { creators: [{}, { id: '3' }] } } } },
    ]);
    world.put('3', 'Cleo speaks');
    await world.tell();
    expect(titles(await stream.hear())).toEqual(['Cleo speaks']);
  });

  it('keeps counts of reminders from everybody but the creator', async () => {
    const others = await world.open(['1'], { viewerId: '9' });
    await others.hear();
    world.ownCounts.set('1-0', 12);
    const own = await world.open(['1'], { viewerId: '1' });
    expect(JSON.stringify(await own.hear())).toContain('"subscriberCount":12');
    world.pause = { code: 'x-timeout', since: 1 };
    await world.pass(30_000);
    expect(JSON.stringify(await own.hear())).toContain('"subscriberCounts":{"1-0":12}');
    expect(JSON.stringify(await others.hear())).not.toContain('12}');
  });
});
