import type { ReactNode } from 'react';
import { CopyableId } from '@/components/ui/copyable-id';
import type { PersonReading } from '@/lib/spaces/person-schema';

type Reason = Extract<PersonReading, { status: 'missing' }>['reason'];

const missingWords: Record<Reason, { title: string; next: string }> = {
  'not-on-x': {
    title: 'X shows nobody by this id.',
    next: 'The account may have been closed. Spaces that name it still show its id.',
  },
  suspended: {
    title: 'This account is suspended by X.',
    next: 'X shows none of its profile. Spaces that name it still show its id.',
  },
};

type PersonMissingProps = { id: string; reason: Reason; title: ReactNode; spaces: ReactNode };

/** Somebody whom Spaces name and X does not show: the id, why, and where they are named. */
export function PersonMissing({ id, reason, title, spaces }: PersonMissingProps) {
  const words = missingWords[reason];
  return (
    <article className="space-y-6">
      {title}
      <p className="rounded-control bg-sunken p-3">
        <strong>{words.title}</strong> <span className="text-soft">{words.next}</span>
      </p>
      <p className="flex items-center gap-2">
        <span className="text-faint">Account id</span> <CopyableId id={id} what="the account’s id" />
      </p>
      {spaces}
    </article>
  );
}
