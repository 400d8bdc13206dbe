import { expect, it } from 'vitest';
import { firstWords } from '@/lib/collector/first-words';
import { readingOf } from '@/lib/collector/reading-for-test';

const reading = readingOf(['1']);

/** The names of the events with which a stream of boards at these versions begins, and from where it goes on. */
function begin(since: number | null, ...versions: number[]) {
  const readings = versions.map((version) => ({ reading, version }));
  const { parts, from } = firstWords(readings, since, 5_000);
  return [...parts.map((bytes) => /event: (\w+)/.exec(new TextDecoder().decode(bytes))?.[1]), from];
}

it.each([
  ['holds nothing', null, [7], ['board', 7]],
  ['holds nothing of two boards, the older of which counts', null, [9, 7], ['board', 'board', 7]],
  ['holds everything', 7, [7], ['frame', 7]],
  ['has missed something', 3, [7, 8], ['frame', 'frame', 3]],
  ['holds more than there is, for the store was put back', 9, [7], ['reset', 7]],
  ['holds more than one of the boards', 8, [7, 9], ['reset', 'reset', 7]],
] as const)('to whoever %s', (_, since, versions, expected) => {
  expect(begin(since, ...versions)).toEqual(expected);
});
