import { expect, it } from 'vitest';
import { byLines, inWords, isTrouble, parseLogLine } from './log-lines.mjs';

const line =
  '{"level":"warn","time":"2026-11-22T00:00:00.000Z","requestId":"a","event":"sign-in-ended","failure":"refused","ms":3}';

it('reads an event of the log, and nothing else', () => {
  const read = parseLogLine(line);
  expect(read).toMatchObject({ level: 'warn', event: 'sign-in-ended' });
  for (const other of ['✓ Ready in 200ms', '{"level":', '{"a":1}', ''])
    expect(parseLogLine(other)).toBeUndefined();
});

it('says it in words, with what is known of it', () => {
  const read = parseLogLine(line);
  expect(read && inWords(read)).toBe('sign-in-ended failure=refused ms=3');
});

it('tells trouble from news', () => {
  expect(['info', 'debug'].some((level) => isTrouble({ level, event: 'request' }))).toBe(false);
  expect(['warn', 'error', 'fatal'].every((level) => isTrouble({ level, event: 'request' }))).toBe(true);
});

it('puts lines together that come in pieces', () => {
  /** @type {string[]} */
  const lines = [];
  const take = byLines((text) => lines.push(text));
  for (const piece of ['a', 'b\nc', '\n\nd', '\n', 'e']) take(piece);
  expect(lines).toEqual(['ab', 'c', '', 'd']);
});
