import { describe, expect, it } from 'vitest';
import { entry, halfReport, report, unknownReport } from './fixtures';
import { type ImportEvent, type ImportState, nextState, reported } from './import-state';

const known = report([entry('1')]);
const asking: ImportState = { stage: 'asking', report: unknownReport, total: 488, pause: null };
const failure = { code: 'offline' } as const;
const pause = { code: 'rate-limited', resumeAt: 9 } as const;

const cases: [string, ImportState, ImportEvent, ImportState][] = [
  ['all known at once needs no X', { stage: 'reading' }, { kind: 'read', report: known }, reported(known)],
  [
    'what it costs is told first',
    { stage: 'reading' },
    { kind: 'read', report: unknownReport },
    { stage: 'cost', report: unknownReport },
  ],
  [
    'an answer to a text taken back is dropped',
    { stage: 'writing' },
    { kind: 'read', report: known },
    { stage: 'writing' },
  ],
  ['then X is asked', { stage: 'cost', report: unknownReport }, { kind: 'began' }, asking],
  [
    'an answer is progress',
    asking,
    { kind: 'stepped', report: halfReport, pause },
    { ...asking, report: halfReport, pause },
  ],
  ['the last answer is the report', asking, { kind: 'stepped', report: known, pause: null }, reported(known)],
  ['given up, the known can still be added', asking, { kind: 'given-up' }, reported(unknownReport, true)],
  [
    'an answer after that changes nothing',
    reported(unknownReport, true),
    { kind: 'stepped', report: known, pause: null },
    reported(unknownReport, true),
  ],
  [
    'what was known survives a failure',
    asking,
    { kind: 'failed', failure },
    { stage: 'failed', failure, report: unknownReport },
  ],
  [
    'a failure to add leaves the report',
    { ...reported(known), isAdding: true },
    { kind: 'not-added', failure },
    { ...reported(known), failure },
  ],
  ['back to the text', reported(known), { kind: 'back' }, { stage: 'writing' }],
];

describe('the state of an import', () => {
  it.each(cases)('%s', (_, before, event, after) => {
    expect(nextState(before, event)).toEqual(after);
  });
});
