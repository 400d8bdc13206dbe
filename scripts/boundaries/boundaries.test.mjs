import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';
import { findCycles } from './cycles.mjs';
import { roomOf } from './doors.mjs';
import { readSources } from './files.mjs';
import {
  closedDoors,
  computedImports,
  sandboxPackages,
  strayConsole,
  strayEnvironment,
  strayNextAuth,
  unmarkedServerFiles,
} from './rules.mjs';

const files = readSources(root);

describe('the house', () => {
  it.each([
    ['app', 5],
    ['components', 15],
    ['lib/auth', 4],
    ['lib/collector', 3],
    ['lib/db', 3],
    ['lib/spaces', 4],
    ['lib/x', 5],
    ['sandbox', 20],
  ])('has files to read in %s', (room, atLeast) => {
    expect(files.filter(({ path }) => roomOf(path) === room).length).toBeGreaterThanOrEqual(atLeast);
  });
  it('has imports to read', () => {
    const inner = files.flatMap(({ imports }) => imports.filter(({ to }) => roomOf(to)));
    expect(inner.length).toBeGreaterThan(100);
  });
  it('goes through open doors only', () => expect(closedDoors(files)).toEqual([]));
  it('runs in no circles', () => expect(findCycles(files)).toEqual([]));
  it('computes no import', () => expect(computedImports(files)).toEqual([]));
  it('meets next-auth in lib/auth and its route only', () => expect(strayNextAuth(files)).toEqual([]));
  it('reads the environment in lib/env.ts only', () => expect(strayEnvironment(files)).toEqual([]));
  it('writes to its log by lib/logging only', () =>
    expect(strayConsole(files)).toEqual(['lib/logging/log.ts', 'lib/start-server.ts']));
  it('marks its server files', () => expect(unmarkedServerFiles(files)).toEqual([]));
  it('gives the sandbox nothing but Node', () => expect(sandboxPackages(files)).toEqual([]));
});
