import type { Failure } from '@/components/problems/failure-words';
import type { ImportReport } from '@/lib/watchlists/import-schema';
import type { ImportPause, ImportStep } from './import-steps';

/** `isPartial`: given up before all of it was known. */
type Reported = {
  stage: 'report';
  report: ImportReport;
  isPartial: boolean;
  failure: Failure | null;
  isAdding: boolean;
};

/** How far an import has come. `total`: what X had to be asked for in the beginning. */
export type ImportState =
  | { stage: 'writing' }
  | { stage: 'reading' }
  | { stage: 'cost'; report: ImportReport }
  | { stage: 'asking'; report: ImportReport; total: number; pause: ImportPause | null }
  | Reported
  | { stage: 'failed'; failure: Failure; report: ImportReport | null };

export type ImportEvent =
  | { kind: 'sent' }
  | { kind: 'read'; report: ImportReport }
  | { kind: 'began' }
  | ({ kind: 'stepped' } & ImportStep)
  | { kind: 'given-up' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'adding' }
  | { kind: 'not-added'; failure: Failure }
  | { kind: 'back' };

export const reported = (report: ImportReport, isPartial = false): Reported => ({
  stage: 'report',
  report,
  isPartial,
  failure: null,
  isAdding: false,
});

const heldReport = (state: ImportState) => ('report' in state ? state.report : null);

function stepped(state: ImportState, { report, pause }: ImportStep): ImportState {
  // Given up meanwhile: an answer that was on its way changes nothing any more.
  if (state.stage !== 'asking') return state;
  return report.isComplete ? reported(report) : { ...state, report, pause };
}

/** What an import's state becomes. Pure; what does not fit the state leaves it. */
export function nextState(state: ImportState, event: ImportEvent): ImportState {
  const report = heldReport(state);
  switch (event.kind) {
    case 'sent':
      return { stage: 'reading' };
    case 'read':
      if (state.stage !== 'reading') return state;
      return event.report.toAsk === 0 ? reported(event.report) : { stage: 'cost', report: event.report };
    case 'began':
      return report ? { stage: 'asking', report, total: report.toAsk, pause: null } : state;
    case 'stepped':
      return stepped(state, event);
    case 'given-up':
      return report ? reported(report, true) : state;
    case 'failed':
      return { stage: 'failed', failure: event.failure, report };
    case 'adding':
      return state.stage === 'report' ? { ...state, isAdding: true, failure: null } : state;
    case 'not-added':
      return state.stage === 'report' ? { ...state, isAdding: false, failure: event.failure } : state;
    case 'back':
      return { stage: 'writing' };
  }
}
