import type { BoardReading } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';

export type Freshness = {
  /** `ageing`: later than planned. `stopped`: nothing is being checked at present. */
  level: 'checking' | 'fresh' | 'ageing' | 'stopped';
  /** The check of the creator that waits longest: every other one is newer. 0 when none was checked. */
  oldestAt: number;
  newestAt: number;
  /** When the next check is planned; undefined when nobody knows. */
  nextAt: number | undefined;
  unchecked: number;
};

/** Answers travel and batches wait for each other: this much is not worth a worry. */
const graceMs = 10 * second;

/** How far the board may be believed. `isCutOff`: our own server does not answer. */
export function freshnessOf(reading: BoardReading, now: number, isCutOff: boolean): Freshness {
  const { board, checkedAt } = reading;
  const checked = checkedAt.filter((at) => at > 0);
  const oldestAt = checked.length > 0 ? Math.min(...checked) : 0;
  const newestAt = checked.length > 0 ? Math.max(...checked) : 0;
  const nextAt = board.pause ? board.pause.retryAt : oldestAt > 0 ? oldestAt + board.intervalMs : undefined;
  const common = { oldestAt, newestAt, nextAt, unchecked: board.creators.length - checked.length };
  if (isCutOff || board.pause) return { ...common, level: 'stopped' };
  if (oldestAt === 0) return { ...common, level: 'checking' };
  const isLate = now - oldestAt > board.intervalMs * 2 + graceMs;
  return { ...common, level: isLate ? 'ageing' : 'fresh' };
}
