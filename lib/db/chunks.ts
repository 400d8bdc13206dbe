import 'server-only';

/** Rows or ids per statement: far below both stores' limits of bound variables. */
const chunkSize = 500;

/** `items` in their order, in pieces that one statement takes. */
export function chunks<T>(items: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let start = 0; start < items.length; start += chunkSize)
    all.push(items.slice(start, start + chunkSize));
  return all;
}
