'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNow, useZone } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import { historyQuery } from '@/lib/query/list-query';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { List } from '@/lib/watchlists/list-schema';
import { fieldNames, insisted, mineOf, theirsOf } from './conflict-words';
import { faceName } from './face-name';
import { PanelFrame } from './panel';
import type { ListEdits, MetConflict } from './use-list-edits';

type ConflictDialogProps = { list: List; edits: ListEdits; met: MetConflict };

/** Somebody else has changed the same thing meanwhile: theirs or mine, and nothing is lost unseen. */
export function ConflictDialog({ list, edits, met }: ConflictDialogProps) {
  const { edit, conflict } = met;
  const history = useInfiniteQuery(historyQuery(list.slug));
  const people = new Map((history.data?.pages.flat() ?? []).map(({ by }) => [by.id, by]));
  const now = useNow(minute);
  const zone = useZone();
  const mine = mineOf(edit.operation);
  const keepMine = () => {
    edits.settle();
    edits.edit({ ...edit, operation: insisted(edit, conflict, list), version: conflict.version });
  };
  return (
    <PanelFrame
      title="Somebody else changed the same thing"
      description="Nothing of yours is saved yet. Choose which of the two stays."
      openedBy={() => null}
      onClose={edits.settle}
    >
      <dl className="space-y-4">
        {conflict.conflicts.map((each) => {
          const by = people.get(each.by);
          return (
            <div key={`${each.field} ${each.creatorId}`} className="rounded-control bg-sunken p-4">
              <dt className="text-12 text-faint">
                {fieldNames[each.field]} · <bdi>{by ? faceName(by) : 'somebody'}</bdi>,{' '}
                {formatNear(each.at, now, zone)}
              </dt>
              <dd className="mt-1 break-words">
                <bdi>{theirsOf(each, list)}</bdi>
              </dd>
            </div>
          );
        })}
        <div className="rounded-control bg-sunken p-4">
          <dt className="text-12 text-faint">Yours</dt>
          <dd className="mt-1 break-words">
            <bdi>{mine}</bdi>
          </dd>
        </div>
      </dl>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button variant="primary" onClick={edits.settle}>
          Keep theirs
        </Button>
        <Button onClick={keepMine}>Use mine</Button>
      </div>
    </PanelFrame>
  );
}
