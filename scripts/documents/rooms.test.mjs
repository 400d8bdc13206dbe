import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';

const map = ['README.md', 'CONTRIBUTING.md'].map((path) => readFileSync(join(root, path), 'utf8')).join('\n');

/** @param {string} folder */
const roomsIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

describe('whoever looks for a file', () => {
  it.each(['lib', 'components', 'scripts', 'sandbox', 'bench', 'e2e'])(
    'is told of every room of %s',
    (folder) => {
      const rooms = roomsIn(folder);
      expect(rooms.length).toBeGreaterThan(1);
      expect(rooms.filter((room) => !new RegExp(`\\b${room}(?![\\w-])`).test(map))).toEqual([]);
    },
  );

  it('is told of no room that is not there', () => {
    const named = [...map.matchAll(/\b(?:lib|components|scripts|sandbox|bench|e2e)\/[\w-]+(?![\w.*-])/g)].map(
      ([room]) => room,
    );
    const there = ['lib', 'components', 'scripts', 'sandbox', 'bench', 'e2e'].flatMap(roomsIn);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((room) => !there.includes(room))).toEqual([]);
  });
});
