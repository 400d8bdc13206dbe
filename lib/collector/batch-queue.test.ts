import { describe, expect, it } from 'vitest';
import { type BatchOutcome, BatchQueue } from '@/lib/collector/batch-queue';
import { settling } from '@/lib/collector/settling';
import { hearLog } from '@/lib/logging/test-log';

const ids = (count: number, prefix = 'id') => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** A runner that records its batches; `answers` are used one a batch, then `done`. */
function recording(answers: BatchOutcome[] = [], before: Promise<void> = Promise.resolve()) {
  const batches: string[][] = [];
  const queue = new BatchQueue({
    async acquire() {
      await before;
      return {
        async run(keys) {
          batches.push(keys);
          return answers.shift() ?? 'done';
        },
      };
    },
  });
  return { batches, queue };
}

describe('BatchQueue', () => {
  it('asks again for all but those it was told to give up', async () => {
    const { batches, queue } = recording([{ giveUp: new Set(['b']) }]);
    await queue.add(['a', 'b', 'c']);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
  });

  it('packs what several callers wait for into full calls, each key once', async () => {
    const { settle: open, settled: opened } = settling();
    const { batches, queue } = recording([], opened);
    const waits = [queue.add(ids(60)), queue.add(ids(120)), queue.add(ids(150))];
    open();
    await Promise.all(waits);
    expect(batches.map((batch) => batch.length)).toEqual([100, 50]);
    expect(new Set(batches.flat()).size).toBe(150);
  });

  it('takes keys that arrived while the call waited for its slot', async () => {
    const { settle: open, settled: opened } = settling();
    const { batches, queue } = recording([], opened);
    const first = queue.add(['a']);
    const second = queue.add(['b']);
    open();
    await Promise.all([first, second]);
    expect(batches).toEqual([['a', 'b']]);
  });

  it('puts a batch back at the front, and gives up after three tries', async () => {
    const { batches, queue } = recording(['again', 'again', 'again', 'again']);
    await queue.add(['a']);
    expect(batches).toEqual([['a'], ['a'], ['a']]);
    expect(queue.has('a')).toBe(false);
  });

  it('lets everybody go when there is no leave to call', async () => {
    const queue = new BatchQueue({ acquire: async () => null });
    await queue.add(ids(3));
    expect(queue.has('id0')).toBe(false);
  });

  it('goes on after a runner that throws', async () => {
    const { events } = hearLog();
    let calls = 0;
    const queue = new BatchQueue({
      async acquire() {
        return {
          async run() {
            calls += 1;
            if (calls === 1) throw new Error('boom');
            return 'done';
          },
        };
      },
    });
    await queue.add(['a']);
    await queue.add(['a']);
    expect(calls).toBe(2);
    expect(events).toMatchObject([{ event: 'lookup-failed' }]);
  });

  it('turns newcomers away when too much waits', () => {
    const queue = new BatchQueue({ acquire: () => new Promise(() => {}) });
    void queue.add(ids(5_000));
    const full = expect.objectContaining({ code: 'busy', retryAt: expect.any(Number) });
    expect(() => queue.add(['one-more'])).toThrow(full);
  });
});
