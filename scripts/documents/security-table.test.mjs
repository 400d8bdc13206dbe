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

/** Numbers of requirements by section: `3.1` has one, `3.2` three. */
const asked = {
  3.1: 1,
  3.2: 3,
  3.3: 5,
  3.4: 8,
  3.5: 8,
  3.6: 1,
  3.7: 5,
  7.1: 3,
  7.2: 4,
  7.3: 2,
  7.4: 5,
  7.5: 3,
  7.6: 2,
  10.1: 2,
  10.2: 3,
  10.3: 5,
  10.4: 16,
  10.5: 5,
  10.6: 2,
  10.7: 3,
};

describe('the requirements of the standards', () => {
  const text = readFileSync(join(root, 'docs/security-requirements.md'), 'utf8');
  const cells = text
    .split('\n')
    .filter((line) => /^\| \d[\d., ]* \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it('are all answered for, each once', () => {
    const numbers = cells.filter(({ length }) => length === 4).map(([number]) => number);
    const wanted = Object.entries(asked).flatMap(([section, most]) =>
      Array.from({ length: most }, (_, index) => `${section}.${index + 1}`),
    );
    expect(numbers).toEqual(wanted);
  });

  it.each(cells)('%s: says what it comes to, and by what', (...row) => {
    const [verdict = '', how = ''] = row.slice(row.length === 4 ? 2 : 1);
    expect(['met', 'partly', 'not met', "operator's", "X's", 'none here']).toContain(verdict);
    if (['met', 'partly', 'not met'].includes(verdict)) expect(how).not.toBe('');
    for (const [, path = ''] of how.matchAll(/`([\w.[\]/-]+\.(?:ts|tsx|mjs))`/g)) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
    for (const [, listed = ''] of how.matchAll(/\brows? ([\d, and to]+)/g)) {
      for (const number of listed.match(/\d+/g) ?? [])
        expect(Number(number)).toBeLessThanOrEqual(rows.length);
    }
  });
});
