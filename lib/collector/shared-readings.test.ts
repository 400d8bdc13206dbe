import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readingOf } from '@/lib/collector/reading-for-test';
import { SharedReadings } from '@/lib/collector/shared-readings';
import type { BoardReading } from '@/lib/spaces/board-schema';

let time: number;
let version: number;
const readBoard = vi.fn(async (options: { viewerId: string; keys: readonly string[]; waitMs: number }) =>
  boardOf(options.keys),
);
let readings: SharedReadings;

/** A board of these creators; of the first there is a count that is theirs alone. */
function boardOf(keys: readonly string[]): BoardReading {
  const space = { id: '1a', state: 'live', creatorId: keys[0] ?? '', subscriberCount: 12 } as const;
  const spaces = [{ ...space, hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] }];
  return readingOf(keys, time, { spaces });
}

beforeEach(() => {
  time = 0;
  version = 7;
  readBoard.mockReset().mockImplementation(async ({ keys }) => boardOf(keys));
  readings = new SharedReadings({ readBoard, readSequence: async () => version, now: () => time });
});

const countIn = ({ reading }: { reading: BoardReading }) => reading.board.spaces[0]?.subscriberCount;

describe('boards that many streams open at once', () => {
  it('are read once for all of them', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((viewer) => readings.read(viewer, ['1', '2'], 500)));
    expect(readBoard.mock.calls).toEqual([[{ viewerId: 'a', keys: ['1', '2'], waitMs: 500 }]]);
    expect(new Set(all.map(({ reading }) => reading)).size).toBe(1);
  });

  it.each([
    ['the same a second later', 1_000, ['1', '2'], 2],
    ['the same within the second', 999, ['1', '2'], 1],
    ['the same in another order', 0, ['2', '1'], 2],
    ['other creators', 0, ['1'], 2],
  ])('are read for %s', async (_, later, keys, times) => {
    await readings.read('a', ['1', '2'], 0);
    time += later;
    await readings.read('b', keys, 0);
    expect(readBoard).toHaveBeenCalledTimes(times);
  });

  it('are told with a version from before the reading', async () => {
    readBoard.mockImplementationOnce(async ({ keys }) => {
      version = 8;
      return boardOf(keys);
    });
    expect((await readings.read('a', ['1'], 0)).version).toBe(7);
  });
});

describe('a count that is one creator’s own', () => {
  it('is told to them, whoever has just read the board', async () => {
    expect(countIn(await readings.read('a', ['1'], 0))).toBeUndefined();
    expect(countIn(await readings.read('1', ['1'], 0))).toBe(12);
    expect(readBoard.mock.calls.map(([{ viewerId }]) => viewerId)).toEqual(['a', '1']);
  });

  it('is told to nobody who shares what they have read', async () => {
    const [own, other] = await Promise.all([readings.read('1', ['1'], 0), readings.read('a', ['1'], 0)]);
    expect([countIn(own), countIn(other)]).toEqual([12, undefined]);
    expect(readBoard).toHaveBeenCalledOnce();
  });
});

describe('a reading that fails', () => {
  it('is tried again by each who waited for it', async () => {
    readBoard.mockRejectedValueOnce(new Error('the store is busy'));
    const [first, second] = await Promise.allSettled(['a', 'b'].map((who) => readings.read(who, ['1'], 0)));
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('is not kept', async () => {
    readBoard.mockRejectedValueOnce(new Error('the store is busy'));
    await expect(readings.read('a', ['1'], 0)).rejects.toThrow('busy');
    expect((await readings.read('b', ['1'], 0)).version).toBe(7);
  });
});
