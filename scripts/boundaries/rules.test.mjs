import { describe, expect, it } from 'vitest';
import { findCycles } from './cycles.mjs';
import { sourceFile } from './files.mjs';
import { importsOf } from './imports.mjs';
import {
  closedDoors,
  computedImports,
  sandboxPackages,
  strayEnvironment,
  strayNextAuth,
  unmarkedServerFiles,
} from './rules.mjs';

/** @param {Record<string, string>} texts */
function house(texts) {
  const known = new Set(Object.keys(texts));
  return Object.entries(texts).map(([path, text]) => sourceFile(path, text, known));
}

describe('importsOf', () => {
  it.each([
    [`import a from 'x';`, [{ from: 'x', isType: false }]],
    [`import 'x';`, [{ from: 'x', isType: false }]],
    [`import * as a from "x"`, [{ from: 'x', isType: false }]],
    [`import {\n  a,\n  type B,\n} from 'x';`, [{ from: 'x', isType: false }]],
    [`import type { A } from 'x';`, [{ from: 'x', isType: true }]],
    [`import { type A, type B } from 'x';`, [{ from: 'x', isType: true }]],
    [`import type, { a } from 'x';`, [{ from: 'x', isType: false }]],
    [`export { a } from 'x';`, [{ from: 'x', isType: false }]],
    [`export * from 'x';`, [{ from: 'x', isType: false }]],
    [`export type { A } from 'x';`, [{ from: 'x', isType: true }]],
    [`const a = await import('x');`, [{ from: 'x', isType: false }]],
    [`const a = await import(\n  'x'\n);`, [{ from: 'x', isType: false }]],
    [`const a = await import(name);`, [{ from: '(computed)', isType: false }]],
    [`const a = require('x');`, [{ from: 'x', isType: false }]],
    [`type A = typeof import('x');`, [{ from: 'x', isType: true }]],
    [`foo(/** @type {import('x').A} */ (b));`, [{ from: 'x', isType: true }]],
    [`// import a from 'x';`, []],
    [`/**\n * import a from 'x';\n */`, []],
    [`const words = "we import from 'x'";`, []],
  ])('%j', (text, expected) => expect(importsOf(text)).toEqual(expected));
});

describe('a closed door', () => {
  it.each([
    ['app/page.tsx', `import { callX } from '@/lib/x/call-x';`, 'lib/x/call-x.ts'],
    ['app/page.tsx', `import type { Wire } from '@/lib/x/wire';`, 'lib/x/wire.ts'],
    ['components/board/card.tsx', `import { store } from '../../lib/db/connection';`, 'lib/db/connection.ts'],
    ['components/board/card.tsx', `import { env } from '@/lib/env';`, 'lib/env.ts'],
    ['lib/x/users.ts', `import { currentViewer } from '@/lib/auth/viewer';`, 'lib/auth/viewer.ts'],
    ['lib/spaces/from-x.ts', `import { callX } from '@/lib/x/call-x';`, 'lib/x/call-x.ts'],
    ['lib/collector/a.ts', `import { Card } from '@/components/board/card';`, 'components/board/card.tsx'],
    ['lib/auth/a.ts', `import { world } from '../../sandbox/world/world.mjs';`, 'sandbox/world/world.mjs'],
    ['sandbox/main.mjs', `import { xProblemCodes } from '../lib/errors';`, 'lib/errors.ts'],
    ['lib/new-room/a.ts', `import { store } from '@/lib/db/connection';`, 'lib/db/connection.ts'],
  ])('%s: %s', (path, text, target) => {
    expect(closedDoors(house({ [path]: text, [target]: '' }))).toEqual([`${path} imports ${target}`]);
  });
  it.each([
    ['app/page.tsx', `import { Card } from '@/components/board/card';`, 'components/board/card.tsx'],
    ['lib/collector/a.ts', `import { callX } from '@/lib/x/call-x';`, 'lib/x/call-x.ts'],
    ['lib/spaces/from-x.ts', `import type { Wire } from '@/lib/x/wire';`, 'lib/x/wire.ts'],
    ['lib/x/a.ts', `import { CodedError } from '@/lib/errors';`, 'lib/errors.ts'],
  ])('is open for %s: %s', (path, text, target) => {
    expect(closedDoors(house({ [path]: text, [target]: '' }))).toEqual([]);
  });
});

describe('other rules', () => {
  it('see a circle, and none where only types go round', () => {
    const a = { 'lib/x/a.ts': `import { b } from './b';`, 'lib/x/b.ts': `import { a } from '@/lib/x/a';` };
    expect(findCycles(house(a))).toEqual(['lib/x/a.ts → lib/x/b.ts → lib/x/a.ts']);
    const types = { ...a, 'lib/x/b.ts': `import type { A } from '@/lib/x/a';` };
    expect(findCycles(house(types))).toEqual([]);
  });
  it('see a computed import', () => {
    expect(computedImports(house({ 'app/a.ts': 'await import(name)' }))).toEqual(['app/a.ts']);
  });
  it('see next-auth outside its home', () => {
    const text = `import NextAuth from 'next-auth';`;
    const files = house({
      'lib/http/a.ts': text,
      'lib/auth/a.ts': text,
      'app/api/auth/[...nextauth]/route.ts': text,
    });
    expect(strayNextAuth(files)).toEqual(['lib/http/a.ts']);
  });
  it.each([
    'const a = process.env.A;',
    `const a = process['env'].A;`,
    'const { env } = process;\nprocess?.env',
    `if (process.env.NODE_ENV === 'production') run();`,
    `import { env } from 'node:process';`,
    'import.meta.env.A',
  ])('see the environment read: %s', (text) => {
    expect(strayEnvironment(house({ 'lib/http/a.ts': text, 'lib/env.ts': text }))).toEqual(['lib/http/a.ts']);
  });
  it('see a server file without its mark, also when the mark comes late', () => {
    const files = house({
      'lib/db/bare.ts': 'export const a = 1;',
      'lib/db/late.ts': `import fs from 'node:fs';\nimport 'server-only';`,
      'lib/db/good.ts': `/** Words. */\nimport 'server-only';`,
      'lib/spaces/pure.ts': 'export const a = 1;',
    });
    expect(unmarkedServerFiles(files)).toEqual(['lib/db/bare.ts', 'lib/db/late.ts']);
  });
  it('see a package in the sandbox, and what only its tests may use', () => {
    const files = house({
      'sandbox/a.mjs': `import http from 'node:http';\nimport { z } from 'zod';\nimport './test-world.mjs';`,
      'sandbox/b.mjs': `import { expect } from 'vitest';`,
      'sandbox/test-world.mjs': `import { afterAll } from 'vitest';\nimport './test-client.mjs';\nimport './a.mjs';`,
      'sandbox/test-client.mjs': `import { z } from 'zod';`,
    });
    expect(sandboxPackages(files)).toEqual([
      'sandbox/a.mjs imports zod',
      'sandbox/a.mjs imports sandbox/test-world.mjs',
      'sandbox/b.mjs imports vitest',
      'sandbox/test-client.mjs imports zod',
    ]);
  });
});
