import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';

/** @param {string} line */
function readRow(line) {
  const cells = line.slice(2, -2).split(' | ');
  return { number: Number(cells[0]), attack: cells[1] ?? '', tests: cells.at(-1) ?? '' };
}

const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(readRow);

/** `file`: “test”, “test”; `file`: “test” @param {string} text */
function namedTests(text) {
  return text.split('; `').flatMap((part) => {
    const file = /`?([^`]+)`:/.exec(part)?.[1] ?? '';
    return [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name }));
  });
}

describe('the table of attacks', () => {
  it('is numbered without gaps', () => {
    expect(rows.length).toBeGreaterThanOrEqual(38);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  it.each(rows)('$number, $attack: names tests that exist', ({ tests }) => {
    const named = namedTests(tests);
    expect(named).not.toEqual([]);
    for (const { file, name } of named) {
      const path = join(root, file);
      expect(existsSync(path), file).toBe(true);
      expect(readFileSync(path, 'utf8'), file).toContain(name);
    }
  });
});
