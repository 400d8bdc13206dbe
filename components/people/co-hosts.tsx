import { nameOf } from '@/components/spaces/space-words';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { AvatarStack } from './avatar-stack';

/** "with Lab Notes, Northwind FM" beside their pictures; cut to one line, whole in the detail. */
export function CoHosts({ ids, people }: { ids: string[]; people: Record<string, BoardPerson> }) {
  if (ids.length === 0) return null;
  const names = ids.map((id) => nameOf(id, people[id])).join(', ');
  return (
    <p className="flex min-w-0 items-center gap-2 text-soft">
      <AvatarStack ids={ids.slice(0, 3)} people={people} />
      <span className="truncate" title={names}>
        <span className="text-faint">with</span> <bdi>{names}</bdi>
      </span>
    </p>
  );
}
