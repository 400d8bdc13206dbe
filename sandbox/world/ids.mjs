const X_EPOCH_MS = 1288834974657;
const SPACE_ALPHABET = [...'123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

/**
 * An id as X gave them out at that time: counted before November 2010, snowflakes since.
 * @param {import('./random.mjs').Random} random
 * @param {number} createdAt ms
 */
export function userIdAt(random, createdAt) {
  if (createdAt < X_EPOCH_MS) return String(random.int(10_000_000, 210_000_000));
  const snowflake = (BigInt(Math.floor(createdAt - X_EPOCH_MS)) << 22n) | BigInt(random.int(0, 4_194_303));
  // Ten-digit ids went on until 2015 for accounts; long ones came after.
  return createdAt < Date.UTC(2015, 10, 1)
    ? String(random.int(210_000_000, 3_900_000_000))
    : String(snowflake);
}

/** @param {import('./random.mjs').Random} random @param {{ has: (id: string) => boolean }} taken */
export function freshSpaceId(random, taken) {
  for (;;) {
    const id = `1${Array.from({ length: 12 }, () => random.pick(SPACE_ALPHABET)).join('')}`;
    if (!taken.has(id)) return id;
  }
}
