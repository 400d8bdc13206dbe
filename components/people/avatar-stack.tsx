import { Avatar } from '@/components/ui/avatar';
import { formatCount } from '@/components/ui/counts';
import type { BoardPerson } from '@/lib/spaces/board-schema';

type AvatarStackProps = { ids: string[]; people: Record<string, BoardPerson>; atMost?: number };

/** Overlapping pictures and "+12". Purely visual: whoever uses it names the people in words. */
export function AvatarStack({ ids, people, atMost = 4 }: AvatarStackProps) {
  // One more picture takes no more room than "+1".
  const shown = ids.length <= atMost + 1 ? ids : ids.slice(0, atMost);
  const rest = ids.length - shown.length;
  return (
    <span aria-hidden className="flex items-center">
      {shown.map((id) => (
        <span key={id} className="not-first:-ms-2 flex">
          <Avatar id={id} name={people[id]?.name ?? ''} url={people[id]?.avatarUrl} size="sm" hasRing />
        </span>
      ))}
      {rest > 0 ? <span className="ms-1.5 text-12 text-soft tabular">+{formatCount(rest)}</span> : null}
    </span>
  );
}
