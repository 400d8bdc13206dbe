import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures } from '../../bench/figures.mjs';
import { expected } from '../../bench/reliability/faults/expected.mjs';
import { faultKinds } from '../../sandbox/faults/apply.mjs';
import { root } from '../setup/root.mjs';

const text = readFileSync(join(root, 'docs/reliability.md'), 'utf8');

describe('the book of reliability', () => {
  it('says of each fault that the sandbox knows what is wanted under it', () => {
    expect(faultKinds.length).toBeGreaterThan(15);
    expect(Object.keys(expected).sort()).toEqual([...faultKinds].sort());
  });

  it('names tests that exist', () => {
    const paths = [...text.matchAll(/`((?:lib|e2e)\/[\w/.-]+\.ts)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });

  const own = figures.filter(({ document }) => document === 'docs/reliability.md');

  it.each(own)('has a place for $name', ({ name }) => {
    expect(text).toContain(`<!-- ${name} -->`);
    expect(text).toContain(`<!-- /${name} -->`);
  });
});
