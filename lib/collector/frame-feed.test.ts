import { expect, it } from 'vitest';
import { FrameFeed } from '@/lib/collector/frame-feed';
import type { LiveStream } from '@/lib/collector/live-stream';
import { readingOf } from '@/lib/collector/reading-for-test';
import { openOutlet } from '@/lib/collector/stream-outlet';

const start = 1_763_747_000_000;

const streamOf = (viewerId: string): LiveStream => ({
  viewerId,
  sessionId: viewerId,
  boards: [],
  creatorIds: new Set(),
  outlet: openOutlet(() => {}),
});

it('reads a board in the name of one who holds it, and none that has meanwhile been closed', async () => {
  const readers: string[] = [];
  let leaveLast = () => {};
  const feed = new FrameFeed(
    {
      now: () => start,
      intervalFor: () => 5_000,
      readSequence: async () => 1,
      async readBoard({ viewerId, keys }) {
        readers.push(viewerId);
        if (viewerId === 'bo') leaveLast();
        return readingOf(keys);
      },
    },
    () => {},
  );
  for (const [index, viewer] of ['ada', 'bo', 'cy'].entries())
    leaveLast = feed.add([`${index}`], { stream: streamOf(viewer), index: 0 }, readingOf([`${index}`]));
  // The first look finds out whether X refuses, which nobody knew: all boards are due.
  await feed.tick();
  expect(readers).toEqual(['ada', 'bo']);
});
