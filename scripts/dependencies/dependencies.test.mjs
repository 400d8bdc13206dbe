import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';
import floors from './floors.json' with { type: 'json' };
import { isAllowed, licensesText } from './licenses.mjs';
import { isAtLeast, lockedPackages } from './lockfile.mjs';

const packages = lockedPackages(root);

describe('no version with a known fault is locked', () => {
  it.each(floors)('$package is at least $atLeast: $advisory', ({ package: name, atLeast }) => {
    const versions = packages.filter((each) => each.name === name).map(({ version }) => version);
    expect(versions, `${name}: take its floor away when nothing needs it any more`).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, atLeast))).toEqual([]);
  });

  it.each([
    ['16.3.5', '16.3.5', true],
    ['16.10.0', '16.3.5', true],
    ['16.3.4', '16.3.5', false],
    ['15.9.9', '16.3.5', false],
    ['16.3.5-canary.1', '16.3.5', false],
    ['16.3.6-canary.1', '16.3.5', true],
  ])('%s is at least %s: %s', (version, floor, is) => {
    expect(isAtLeast(version, floor)).toBe(is);
  });
});

describe('licences', () => {
  it('of all that runs in production are ones we can keep', () => {
    const wrong = packages.filter(
      ({ license, isForDevelopment }) => !isForDevelopment && !isAllowed(license),
    );
    expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['AGPL-3.0', false],
    ['', false],
  ])('%s: %s', (license, is) => {
    expect(isAllowed(license)).toBe(is);
  });

  it('are listed: else run `npm run docs:licenses`', () => {
    expect(readFileSync(join(root, 'docs/licenses.md'), 'utf8')).toBe(licensesText(packages));
  });
});
