/**
 * The most of these instants that lie within any span so long.
 * @param {readonly number[]} times epoch ms @param {number} spanMs
 */
export function mostWithin(times, spanMs) {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [index, at] of sorted.entries()) {
    while ((sorted[from] ?? at) <= at - spanMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
