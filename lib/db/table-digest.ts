import 'server-only';
import { createHash } from 'node:crypto';

type Row = Record<string, unknown>;

const wrap = 1n << 256n;

/**
 * What a table holds, as a number: the same for the same rows in any order, in any store. Stores sort text
 * by rules of their own, so that no order can be relied upon.
 */
export class TableDigest {
  #sum = 0n;
  #rows = 0;

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
      const hash = createHash('sha256').update(JSON.stringify(columns)).digest('hex');
      this.#sum = (this.#sum + BigInt(`0x${hash}`)) % wrap;
    }
    this.#rows += rows.length;
  }

  get rows(): number {
    return this.#rows;
  }

  toString(): string {
    return `${this.#rows}:${this.#sum.toString(16)}`;
  }
}
