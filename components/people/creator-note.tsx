'use client';

import { useCreatorMark } from '@/components/board/creator-marks';
import { Badge } from '@/components/ui/badge';
import { Subheading } from '@/components/ui/subheading';

/** In a person's sheet: what the list around says of them. */
export function CreatorNote({ id }: { id: string }) {
  const mark = useCreatorMark(id);
  if (!mark?.isPinned && !mark?.note && !mark?.group) return null;
  const { isPinned, note, group } = mark;
  return (
    <section aria-label="On this list" className="rounded-control bg-sunken px-4 py-3">
      <Subheading className="font-bold text-12 text-faint">On this list</Subheading>
      {note ? (
        <p dir="auto" className="mt-1 break-words">
          {note}
        </p>
      ) : null}
      {group || isPinned ? (
        <p className="mt-2 flex flex-wrap gap-2">
          {group ? (
            <Badge>
              <span className="sr-only">Group: </span>
              <bdi>{group}</bdi>
            </Badge>
          ) : null}
          {isPinned ? <Badge tone="accent">Pinned by you</Badge> : null}
        </p>
      ) : null}
    </section>
  );
}
