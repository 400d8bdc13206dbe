import { beforeEach, describe, expect, it } from 'vitest';
import { hearLog } from '@/lib/logging/test-log';
import { names, titles, worldOfThree } from './heard-for-test';
import { Listener, type StreamWorld, settle } from './stream-test-world';

let world: StreamWorld;
beforeEach(() => {
  world = worldOfThree();
});

describe('keeping a stream', () => {
  it('says every fifteen seconds that it lives', async () => {
    const stream = await world.open(['1']);
    await stream.hear();
    await world.pass(15_000);
    await settle();
    expect(stream.text).toBe(': here\n\n');
  });

  it('counts its viewer as looking while it is open, and not after', async () => {
    const stream = await world.open(['1', '2']);
    await world.pass(31_000);
    expect(world.demand.length).toBeGreaterThanOrEqual(3);
    expect(new Set(world.demand)).toEqual(new Set(['v: 1,2']));
    await stream.leave();
    const before = world.demand.length;
    await world.pass(31_000);
    expect(world.demand).toHaveLength(before);
    expect(world.isListening).toBe(false);
  });

  it.each([['signed-out'], ['not-allowed']] as const)(
    'ends within two seconds when its person is %s',
    async (reason) => {
      const [mine, other] = [await world.open(['1']), await world.open(['1'], { viewerId: 'w' })];
      await Promise.all([mine.hear(), other.hear()]);
      world.fates.set('session of v', reason);
      await world.pass(2_000);
      expect(await mine.hear()).toEqual([{ name: 'end', id: undefined, data: { reason } }]);
      expect(mine.isOver).toBe(true);
      expect(other.isOver).toBe(false);
      expect(world.hub.size).toBe(1);
    },
  );

  it('asks for all sessions at once, however many streams they have', async () => {
    for (let n = 0; n < 40; n += 1) await world.open(['1'], { viewerId: `v${n % 4}` });
    const before = world.sessionReads;
    await world.pass(2_000);
    expect(world.sessionReads - before).toBe(2);
  });

  it('closes when nobody can say whether its session lives', async () => {
    hearLog();
    const stream = await world.open(['1']);
    await stream.hear();
    world.isStoreDown = true;
    await world.pass(11_000);
    expect(names(await stream.hear())).toEqual(['bye']);
    expect(stream.isOver).toBe(true);
  });

  it('lets a session have sixty streams, and another again when one is over', async () => {
    const streams = await Promise.all(Array.from({ length: 60 }, () => world.open(['1'])));
    await expect(world.open(['1'])).rejects.toMatchObject({ code: 'too-many-streams' });
    await world.open(['1'], { viewerId: 'somebody else' });
    await streams[0]?.leave();
    await world.open(['1']);
  });

  it('counts streams that are still opening', async () => {
    const all = await Promise.allSettled(Array.from({ length: 100 }, () => world.open(['1'])));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
  });

  it('drops a client that does not read once a megabyte waits, and no one else', async () => {
    const [idle, reader] = [await world.open(['1']), await world.open(['1'])];
    await reader.hear();
    const long = 'x'.repeat(400_000);
    for (let n = 0; n < 4; n += 1) {
      world.put('1', `${n}${long}`);
      await world.tell();
      expect(titles(await reader.hear())).toHaveLength(1);
    }
    expect(world.hub.size).toBe(1);
    await idle.hear();
    expect(idle.failure).toBeInstanceOf(Error);
  });

  it('tells everybody to come back before it ends, and takes no one in', async () => {
    const stream = await world.open(['1']);
    await stream.hear();
    world.hub.close();
    expect(await stream.hear()).toEqual([{ name: 'bye', id: undefined, data: { retryMs: 1_750 } }]);
    expect(stream.isOver).toBe(true);
    await expect(world.open(['1'])).rejects.toMatchObject({ code: 'busy' });
    expect(world.isListening).toBe(false);
  });

  it('takes no one in who was about to come when it closed', async () => {
    const opening = world.open(['1']);
    world.hub.close();
    await expect(opening).rejects.toMatchObject({ code: 'busy' });
    expect(world.hub.size).toBe(0);
  });

  it('leaves nothing behind when the store fails while it opens', async () => {
    world.failing.add('content');
    await expect(world.open(['1'])).rejects.toThrow('no store');
    expect(world.hub.size).toBe(0);
    expect(world.isListening).toBe(false);
  });

  it('ends when it is to tell of others and cannot read of them: its client comes back', async () => {
    const { events } = hearLog();
    world.unresolved.add('3');
    const stream = await world.open(['1', '3']);
    await stream.hear();
    world.unresolved.clear();
    world.failing.add('content');
    await world.pass(3_000);
    expect(names(await stream.hear())).toEqual(['reset']);
    expect(stream.isOver).toBe(true);
    expect(events).toMatchObject([{ event: 'stream-news-not-read' }]);
  });

  it('leaves nothing behind when a client goes while it opens', async () => {
    const opening = world.hub.open({ viewer: { id: 'v', sessionId: 's' }, boards: [['1']], since: null });
    const stream = new Listener(await opening);
    await stream.leave();
    expect(world.hub.size).toBe(0);
  });
});
