'use client';

import { FailureNote } from '@/components/problems/failure-note';
import { Button } from '@/components/ui/button';
import { DialogFoot } from '@/components/ui/dialog-foot';
import type { ImportEntry } from '@/lib/watchlists/import-schema';
import { ImportAsking, ImportCost } from './import-asking';
import { ImportReport } from './import-report';
import { type Begin, ImportSource } from './import-source';
import type { ImportState } from './import-state';
import type { Place } from './report-groups';
import { StageHeading } from './stage-heading';

export type ImportDeeds = {
  read: (text: string, fileName: string | null) => void;
  ask: () => void;
  add: (entries: readonly ImportEntry[]) => void;
  retry: () => void;
  giveUp: () => void;
  back: () => void;
};

type StageProps = { state: ImportState; place: Place; deeds: ImportDeeds };
type ImportPanelProps = StageProps & { begin?: Begin };

/** An import at whatever stage it is. What was pasted stays, to come back to. */
export function ImportPanel({ state, place, deeds, begin = {} }: ImportPanelProps) {
  const isWriting = state.stage === 'writing' || state.stage === 'reading';
  return (
    <>
      <div hidden={!isWriting}>
        <ImportSource isReading={state.stage === 'reading'} begin={begin} onSend={deeds.read} />
      </div>
      {isWriting ? null : <Stage state={state} place={place} deeds={deeds} />}
    </>
  );
}

function Stage({ state, place, deeds }: StageProps) {
  if (state.stage === 'cost') {
    return (
      <ImportCost
        report={state.report}
        place={place}
        onAsk={deeds.ask}
        onSkip={deeds.giveUp}
        onBack={deeds.back}
      />
    );
  }
  if (state.stage === 'asking') {
    const { report, total, pause } = state;
    return <ImportAsking report={report} total={total} pause={pause} onGiveUp={deeds.giveUp} />;
  }
  if (state.stage === 'report') {
    const { report, isPartial, isAdding, failure } = state;
    const shown = { report, place, isPartial, isAdding, failure };
    return <ImportReport {...shown} onAdd={deeds.add} onAsk={deeds.ask} onBack={deeds.back} />;
  }
  if (state.stage !== 'failed') return null;
  return (
    <>
      <StageHeading>The import did not get through.</StageHeading>
      <div className="mt-3">
        <FailureNote failure={state.failure} />
      </div>
      <DialogFoot>
        <Button variant="ghost" onClick={deeds.back}>
          Back
        </Button>
        {state.report ? (
          <Button variant="secondary" onClick={deeds.giveUp}>
            Go on with those known
          </Button>
        ) : null}
        <Button variant="primary" onClick={deeds.retry}>
          Try again
        </Button>
      </DialogFoot>
    </>
  );
}
