import type { AccountViewer } from '@/components/account/account-menu';
import { Avatar } from '@/components/ui/avatar';
import { ExternalLink } from '@/components/ui/external-link';
import { formatMonth } from '@/lib/time/zone';

type ProfileProps = { viewer: AccountViewer; joinedAt: number | null; xOrigin: string };

/** Whose account it is, as X said at the last sign-in. */
export function Profile({ viewer, joinedAt, xOrigin }: ProfileProps) {
  const { id, name, handle, avatarUrl } = viewer;
  return (
    <div className="mt-6 flex items-center gap-4">
      <Avatar id={id} name={name} url={avatarUrl ?? undefined} size="xl" />
      <div className="min-w-0">
        <p dir="auto" className="truncate font-bold text-20">
          {name}
        </p>
        <p className="truncate text-16">
          <ExternalLink
            href={`${xOrigin}/${handle}`}
            className="text-soft hover:text-default hover:underline"
          >
            @{handle}
          </ExternalLink>
        </p>
        {joinedAt === null ? null : <p className="text-faint">here since {formatMonth(joinedAt, 'UTC')}</p>}
      </div>
    </div>
  );
}
