import { Badge } from '@/components/ui/badge';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { languageName } from './language';

/** Topics with a name; an id alone says nothing. */
export function topicNames(space: BoardSpace, topics: Board['topics']): string[] {
  return space.topicIds.flatMap((id) => topics[id]?.name ?? []);
}

/** Ticketed, language and topics in one line that is cut, never wrapped; all of it is in the detail. */
export function SpaceMeta({ space, topics }: { space: BoardSpace; topics: Board['topics'] }) {
  const words = [languageName(space.lang), ...topicNames(space, topics)].filter(Boolean).join(' · ');
  if (!words && !space.isTicketed) return null;
  return (
    <span className="flex min-w-0 items-center gap-2 text-12 text-faint">
      {space.isTicketed ? <Badge tone="accent">Ticketed</Badge> : null}
      {words ? (
        <span className="truncate" title={words}>
          {words}
        </span>
      ) : null}
    </span>
  );
}
