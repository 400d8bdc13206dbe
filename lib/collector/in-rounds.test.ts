import { describe, expect, it, vi } from 'vitest';
import { inRounds } from '@/lib/collector/in-rounds';

const never = () => {
  throw new Error('must not be called');
};
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('rounds', () => {
  it('come one at a time, and once more for all who ask meanwhile', async () => {
    let open = () => {};
    const round = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          open = resolve;
        }),
    );
    const ask = inRounds(round, never);
    const first = ask();
    const all = Promise.all([ask(), ask(), ask()]);
    expect(round).toHaveBeenCalledTimes(1);
    open();
    await turns(5);
    expect(round).toHaveBeenCalledTimes(2);
    open();
    await Promise.all([first, all]);
    expect(round).toHaveBeenCalledTimes(2);
  });

  it.each([0, 1, 2, 3, 4, 5])('begin anew for who asks %i turns after the last has ended', async (after) => {
    const round = vi.fn(async () => {});
    const ask = inRounds(round, never);
    void ask();
    await turns(after);
    const before = round.mock.calls.length;
    await ask();
    expect(round.mock.calls.length).toBe(before + 1);
  });

  it('go on after one that failed, which harms nobody who waits', async () => {
    const failed = vi.fn();
    const round = vi.fn(async () => {}).mockRejectedValueOnce(new Error('no store'));
    const ask = inRounds(round, failed);
    await ask();
    expect(failed).toHaveBeenCalledWith(new Error('no store'));
    await ask();
    expect(round).toHaveBeenCalledTimes(2);
  });
});
