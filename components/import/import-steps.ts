import type { ProblemCode } from '@/lib/errors';
import { second } from '@/lib/time';
import type { ImportReport } from '@/lib/watchlists/import-schema';

/** `resumeAt`: when X is asked again by itself, epoch ms by this browser's clock. */
export type ImportPause = { code: ProblemCode; retryAt?: number; resumeAt: number };
export type ImportStep = { report: ImportReport; pause: ImportPause | null };

export type ImportEdges = {
  /** Asks X for the next hundred of each kind. */
  ask: () => Promise<ImportReport>;
  now: () => number;
  /** Rejects when the import is given up. */
  wait: (ms: number) => Promise<void>;
};

const soonestMs = 2 * second;
/** The server does not trouble X before its time, and knows that time best: it is asked again at least so often. */
const latestMs = 60 * second;
const unnamedMs = 15 * second;
/** An answer of X's that is late is one round without progress; more of them are X's being away. */
const patience = 3;

function pauseOf({ pause }: ImportReport, stalled: number, now: number): ImportPause | null {
  const late: ImportReport['pause'] = stalled >= patience ? { code: 'x-timeout' } : null;
  const why = pause ?? late;
  if (!why) return null;
  const waitMs = why.retryAt === undefined ? unnamedMs : why.retryAt - now;
  return { ...why, resumeAt: now + Math.min(Math.max(waitMs, soonestMs), latestMs) };
}

/** Asks on until everything is known, a step for each answer; whoever stops listening stops the asking. */
export async function* importSteps({ ask, now, wait }: ImportEdges): AsyncGenerator<ImportStep> {
  let left = Number.POSITIVE_INFINITY;
  for (let stalled = 0; ; ) {
    const report = await ask();
    stalled = report.toAsk < left ? 0 : stalled + 1;
    left = report.toAsk;
    const pause = report.isComplete ? null : pauseOf(report, stalled, now());
    yield { report, pause };
    if (report.isComplete) return;
    if (pause) await wait(pause.resumeAt - now());
    else if (stalled > 0) await wait(soonestMs);
  }
}
