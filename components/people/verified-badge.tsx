import { BadgeCheck } from 'lucide-react';
import type { BoardPerson } from '@/lib/spaces/board-schema';

type VerifiedType = NonNullable<BoardPerson['verifiedType']>;

const kinds: Record<Exclude<VerifiedType, 'none'>, string> = {
  blue: 'Verified',
  business: 'Verified business',
  government: 'Verified government account',
};

/** The kind of verification in words; undefined for none. */
export const verifiedWords = (type: BoardPerson['verifiedType']): string | undefined =>
  type === undefined || type === 'none' ? undefined : kinds[type];

export function VerifiedBadge({ type }: { type: BoardPerson['verifiedType'] }) {
  const words = verifiedWords(type);
  if (!words) return null;
  return (
    <span title={words} className="inline-flex shrink-0 text-accent">
      <BadgeCheck aria-hidden size={15} strokeWidth={2.25} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
