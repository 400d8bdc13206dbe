import type { CheckedAt } from '@/lib/spaces/board-schema';

/** Names of the headers in which ages travel beside a board. */
export const checkedAtHeader = 'x-checked-at';
export const serverNowHeader = 'x-server-now';
/** From which version on a stream has what is newer. */
export const versionHeader = 'x-board-version';

/** Runs of equal instants, `1763747000000*150,0*3`: creators checked together share one. */
export function writeCheckedAt(checkedAt: CheckedAt): string {
  const runs: { at: number; count: number }[] = [];
  for (const at of checkedAt) {
    const last = runs.at(-1);
    if (last?.at === at) last.count += 1;
    else runs.push({ at, count: 1 });
  }
  return runs.map(({ at, count }) => `${at}*${count}`).join(',');
}

/** Reads what `writeCheckedAt` wrote; anything else gives an empty list. */
export function readCheckedAt(text: string | null): CheckedAt {
  const runs = (text ?? '').split(',').map((run) => /^(\d{1,16})\*(\d{1,4})$/.exec(run));
  if (runs.some((run) => run === null)) return [];
  return runs.flatMap((run) => Array.from({ length: Number(run?.[2]) }, () => Number(run?.[1])));
}
