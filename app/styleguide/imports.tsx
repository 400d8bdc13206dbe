'use client';

import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import { fullReport, halfReport, mixedReport, unknownReport } from '@/components/import/fixtures';
import { FoundSpaceList } from '@/components/import/found-space-list';
import { ImportPanel } from '@/components/import/import-panel';
import { type ImportState, reported } from '@/components/import/import-state';
import { SearchPanel } from '@/components/import/search-panel';
import { Card } from './part';

const nothing = () => {};
const deeds = { read: nothing, ask: nothing, add: nothing, retry: nothing, giveUp: nothing, back: nothing };
const place = { present: ['30', '31', '32'], room: 500 };

/** Every stage of an import. */
export function Imports({ now }: { now: number }) {
  const pause = { code: 'rate-limited' as const, retryAt: now + 480_000, resumeAt: now + 480_000 };
  const asking = { stage: 'asking' as const, report: halfReport, total: 488 };
  const stages: [string, ImportState][] = [
    ['Empty', { stage: 'writing' }],
    ['Reading', { stage: 'reading' }],
    ['What it costs', { stage: 'cost', report: unknownReport }],
    ['Asking', { ...asking, pause: null }],
    ['Paused', { ...asking, pause }],
    ['A little of everything', reported(mixedReport)],
    ['Over the limit', reported(fullReport)],
    ['Stopped early', reported(halfReport, true)],
    ['Nobody', reported({ ...mixedReport, entries: mixedReport.entries.slice(9, 11) })],
    ['Being added', { ...reported(mixedReport), isAdding: true }],
    ['Not added', { ...reported(mixedReport), failure: { code: 'not-permitted' } }],
    ['Failed', { stage: 'failed', failure: { code: 'offline' }, report: null }],
    ['Failed half-way', { stage: 'failed', failure: { code: 'x-unavailable' }, report: halfReport }],
  ];
  const { board } = fullBoard(now);
  return (
    <ClockProvider initialNow={now}>
      <div className="flex flex-wrap items-start gap-8 p-8">
        {stages.map(([name, state]) => (
          <Card key={name} name={name}>
            <ImportPanel state={state} place={place} deeds={deeds} />
          </Card>
        ))}
        <Card name="Search">
          <SearchPanel place={place} onAdd={async () => {}} onDone={nothing} />
        </Card>
        <Card name="Spaces found">
          <FoundSpaceList
            found={{ spaces: board.spaces.slice(0, 8), people: board.people }}
            place={{ present: [board.spaces[1]?.creatorId ?? ''], room: 2 }}
            chosen={board.spaces.slice(0, 1).map(({ creatorId }) => creatorId)}
            onChange={nothing}
          />
        </Card>
      </div>
    </ClockProvider>
  );
}
