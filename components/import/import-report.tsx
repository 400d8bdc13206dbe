'use client';

import { FailureNote } from '@/components/problems/failure-note';
import type { Failure } from '@/components/problems/failure-words';
import { Button } from '@/components/ui/button';
import { DialogFoot } from '@/components/ui/dialog-foot';
import type { ImportEntry, ImportReport as Report } from '@/lib/watchlists/import-schema';
import { addWords } from './import-words';
import { type Place, sortReport } from './report-groups';
import { GroupList, UnreadList } from './report-lists';
import { StageHeading } from './stage-heading';

type ImportReportProps = {
  report: Report;
  place: Place;
  isPartial: boolean;
  isAdding: boolean;
  failure: Failure | null;
  onAdd: (entries: readonly ImportEntry[]) => void;
  onAsk: () => void;
  onBack: () => void;
};

function headline(adding: number, isPartial: boolean): string {
  const what =
    adding === 0 ? 'There is nobody to add.' : `${addWords(adding).replace(/^Add/, 'Ready to add')}.`;
  return isPartial ? `Stopped early. ${what}` : what;
}

/** What was found, in groups with their names; then one press adds. */
export function ImportReport(props: ImportReportProps) {
  const { report, place, isPartial, isAdding, failure, onAdd, onAsk, onBack } = props;
  const { adding, groups } = sortReport(report, place);
  return (
    <>
      <StageHeading>{headline(adding.length, isPartial)}</StageHeading>
      <div className="mt-3">
        {groups.map((group) => (
          <GroupList key={group.status} group={group} />
        ))}
        <UnreadList unread={report.unread} count={report.unreadCount} />
      </div>
      {failure ? (
        <div className="mt-4">
          <FailureNote failure={failure} what="Nobody was added." />
        </div>
      ) : null}
      <DialogFoot>
        <Button variant="ghost" onClick={onBack} disabled={isAdding}>
          Start over
        </Button>
        {report.isComplete ? null : (
          <Button variant="secondary" onClick={onAsk} disabled={isAdding}>
            Ask X for the rest
          </Button>
        )}
        {adding.length > 0 ? (
          <Button variant="primary" onClick={() => onAdd(adding)} disabled={isAdding}>
            {isAdding ? 'One moment…' : (place.action ?? addWords)(adding.length)}
          </Button>
        ) : null}
      </DialogFoot>
    </>
  );
}
