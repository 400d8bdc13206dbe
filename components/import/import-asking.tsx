'use client';

import { useZone } from '@/components/board/clock-context';
import { problemWords } from '@/components/problems/words';
import { Button } from '@/components/ui/button';
import { DialogFoot } from '@/components/ui/dialog-foot';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatClockInZone } from '@/lib/time/zone';
import type { ImportReport } from '@/lib/watchlists/import-schema';
import type { ImportPause } from './import-steps';
import { costWords, progressWords } from './import-words';
import { type Place, sortReport } from './report-groups';
import { StageHeading } from './stage-heading';

type ImportCostProps = {
  report: ImportReport;
  place: Place;
  onAsk: () => void;
  onSkip: () => void;
  onBack: () => void;
};

/** What is known without X, and what knowing the rest will cost. */
export function ImportCost({ report, place, onAsk, onSkip, onBack }: ImportCostProps) {
  const known = report.entries.filter(({ status }) => status !== 'pending').length;
  return (
    <>
      <StageHeading>{costWords(report)}</StageHeading>
      <p className="mt-1 max-w-prose text-pretty text-soft">
        X may bill each read once a day. {known > 0 ? 'The others are known here already. ' : ''}
        Nothing is saved before you say so.
      </p>
      <DialogFoot>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
        {sortReport(report, place).adding.length > 0 ? (
          <Button variant="secondary" onClick={onSkip}>
            Only those known
          </Button>
        ) : null}
        <Button variant="primary" onClick={onAsk}>
          Ask X
        </Button>
      </DialogFoot>
    </>
  );
}

type ImportAskingProps = {
  report: ImportReport;
  total: number;
  pause: ImportPause | null;
  onGiveUp: () => void;
};

/** X is being asked, or has paused us. */
export function ImportAsking({ report, total, pause, onGiveUp }: ImportAskingProps) {
  const known = Math.max(0, total - report.toAsk);
  return (
    <>
      <StageHeading>{pause ? 'Waiting for X' : 'Asking X'}</StageHeading>
      <div className="mt-4">
        <ProgressBar label="Look-ups" value={known} max={Math.max(1, total)} />
      </div>
      <p role="status" className="mt-2 text-soft tabular">
        {progressWords(known, total)}
      </p>
      {pause ? <Paused pause={pause} /> : null}
      <DialogFoot>
        <Button variant="secondary" onClick={onGiveUp}>
          Stop here
        </Button>
      </DialogFoot>
    </>
  );
}

function Paused({ pause }: { pause: ImportPause }) {
  const zone = useZone();
  const { code, retryAt, resumeAt } = pause;
  const clock = (at: number) => formatClockInZone(at, zone);
  const words = problemWords(code, { retryAt: retryAt ?? resumeAt, clock });
  return (
    <div role="status" className="mt-4 rounded-control bg-warn-soft p-3">
      <strong>{words.title}</strong>{' '}
      <span className="text-soft">
        {words.next} This page asks again by itself; stop here to go on with those already known.
      </span>
    </div>
  );
}
