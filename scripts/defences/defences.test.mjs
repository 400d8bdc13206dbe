import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';
import { readDefences, without } from './defences.mjs';

/** Rows whose defence only a journey can miss. */
const byJourney = [44];

describe('the defences that are taken away one by one', () => {
  it.each(readDefences())('$row, $without: still stands where it is said to', (defence) => {
    const text = readFileSync(join(root, defence.file), 'utf8');
    expect(without(defence, text)).not.toBe(text);
    expect(existsSync(join(root, defence.test)), defence.test).toBe(true);
  });

  it('are of every row of the table of attacks', () => {
    const table = readFileSync(join(root, 'docs/security.md'), 'utf8');
    const rows = [...table.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    const taken = new Set([...readDefences().map(({ row }) => row), ...byJourney]);
    expect(rows.filter((row) => !taken.has(row))).toEqual([]);
    expect(table).toContain(`takes ${readDefences().length} defences away`);
  });
});
