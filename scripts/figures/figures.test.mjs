import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';
import { functionsOf } from './functions.mjs';
import { isTest, linesOf, percentile, readHouse } from './house.mjs';

const { source, tests } = readHouse(root);
const lengths = source.map(({ text }) => linesOf(text));

/** @param {import('./house.mjs').File[]} files @param {string} room */
const linesIn = (files, room) =>
  files.filter(({ path }) => path.startsWith(`${room}/`)).reduce((sum, { text }) => sum + linesOf(text), 0);

describe('a function’s length', () => {
  it.each([
    ['a declaration', 'function a() {\n\n}', [3]],
    ['an exported one', 'export async function a() {\n}', [2]],
    ['an arrow with a name', 'const a = () => {\n\n};', [3]],
    ['a method', 'class A {\n  b() {\n  }\n}', [2]],
    ['a field that is a function', 'const a = { b: () => 1, c: 2 };', [1]],
    ['one within another, for itself and for it', 'function a() {\n  const b = () => {\n  };\n}', [4, 2]],
    [
      'a callback with what it stands in',
      'const a = () =>\n  [1].map((one) => {\n    return one;\n  });',
      [4],
    ],
    ['no function', 'const a = 1;', []],
  ])('%s', (_, text, expected) => {
    expect(functionsOf('a.ts', text).map(({ lines }) => lines)).toEqual(expected);
  });

  it('is not guessed of what cannot be read', () => {
    expect(() => functionsOf('a.ts', 'function {')).toThrow('a.ts');
  });
});

it.each([
  [[], 0.5, 0],
  [[7], 0.95, 7],
  [[3, 1, 2, 4], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
])('of %j, %d are at most %d', (numbers, share, most) => {
  expect(percentile(numbers, share)).toBe(most);
});

it.each([
  ['lib/x/oauth.test.ts', true],
  ['lib/auth/fake-x.ts', true],
  ['components/board/fixtures.ts', true],
  ['lib/x/oauth.ts', false],
  ['app/api/health/route.ts', false],
])('%s is for tests alone: %s', (path, expected) => expect(isTest(path)).toBe(expected));

describe('the house', () => {
  it('is seen whole', () => {
    expect(source.length).toBeGreaterThan(500);
    expect(tests.length).toBeGreaterThan(200);
  });

  it('runs on at most 24 packages', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(24);
    expect(dependencies).toHaveProperty('next');
  });

  it('has files that are read at one go', () => {
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(60);
    expect(percentile(lengths, 0.95)).toBeLessThanOrEqual(150);
    expect(source.filter(({ text }) => linesOf(text) > 250).map(({ path }) => path)).toEqual([]);
  });

  it('has functions that are seen at one glance', () => {
    const functions = source.flatMap(({ path, text }) => functionsOf(path, text));
    const lines = functions.map((each) => each.lines);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(35);
  });

  it.each(['lib/x', 'lib/auth', 'lib/collector'])('tries %s in at least as many lines as it has', (room) => {
    expect(linesIn(source, room)).toBeGreaterThan(500);
    expect(linesIn(tests, room)).toBeGreaterThanOrEqual(linesIn(source, room));
  });

  it('has no set-up of tests that anything else needs', () => {
    const named = tests
      .map(({ path }) => path.replace(/\.tsx?$/, ''))
      .filter((path) => !path.includes('.test'));
    const needed = source.filter(
      ({ path, text }) =>
        !path.startsWith('app/styleguide/') &&
        named.some((name) => text.includes(`'@/${name}'`) || text.includes(`/${name.split('/').at(-1)}'`)),
    );
    expect(needed.map(({ path }) => path)).toEqual([]);
  });
});
