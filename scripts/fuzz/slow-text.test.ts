import { describe, expect, it } from 'vitest';
import { CodedError } from '@/lib/errors';
import { textReaders } from './text-readers';

/**
 * What makes a pattern try again and again: much of one piece, and then something that fits nothing. Readers
 * with a limit of their own are tried below it too.
 */
const pieces = [
  'a',
  '0',
  ' ',
  '@',
  '/',
  '.',
  ',',
  '"',
  '%',
  '%2',
  '=',
  '&',
  '\n',
  '\t',
  '(',
  '[',
  'é',
  '\u0301',
  '@a ',
  'x.com/',
  '/w/s/',
  'https://',
  'a.',
  '"a',
  'creators=',
  'b=c;',
  ';= ',
  'data:\n',
];
// The first is as long as a pattern that doubles its work with each letter can take and still come to an end.
const lengths = [26, 8_000, 100_000];
const texts = lengths.flatMap((length) =>
  pieces.flatMap((piece) => {
    const filled = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return [filled, `${filled}\u0000!`, `x${filled}>`, `/${filled}!`];
  }),
);

function timeOf(read: () => unknown): number {
  const begun = process.cpuUsage();
  try {
    read();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

describe('100 kB of anything is read in', () => {
  it.each(Object.entries(textReaders))('less than 50 ms of CPU: %s', (_name, read) => {
    for (const text of texts) {
      // The quickest of three: what else this process does is not the reader's.
      let least = Infinity;
      for (let round = 0; round < 3 && least >= 50; round += 1)
        least = Math.min(
          least,
          timeOf(() => read(text)),
        );
      expect(least, JSON.stringify(text.slice(0, 12))).toBeLessThan(50);
    }
  });
});
