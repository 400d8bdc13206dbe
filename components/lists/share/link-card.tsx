'use client';

import { useState } from 'react';
import { useNow, useZone } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import type { SharedRole } from '@/lib/query/list-api';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { ListAccess } from '@/lib/watchlists/list-schema';
import { ExpiryChoice } from './expiry-choice';
import { ReplaceLink, RevokeLink } from './link-questions';
import { MadeLinkCard } from './made-link';
import { useAccessAct } from './use-access';
import type { MadeLinks } from './use-made-links';

type LinkCardProps = {
  slug: string;
  /** What the link lets somebody do. */
  what: SharedRole;
  link: ListAccess['links'][number] | undefined;
  made: MadeLinks;
};

const titles: Record<SharedRole, string> = { viewer: 'Link to view', editor: 'Link to edit' };

const purposes: Record<SharedRole, string> = { viewer: 'to view', editor: 'to edit' };

/** The one secret link of a role: made, replaced, revoked. */
export function LinkCard({ slug, what: role, link, made }: LinkCardProps) {
  const [days, setDays] = useState<number | null>(null);
  const [asks, setAsks] = useState<'replace' | 'revoke' | null>(null);
  const make = useAccessAct(slug, async (api, expiresInDays: number | null) => {
    made.show(await api.makeLink(slug, role, expiresInDays));
    return null;
  });
  const revoke = useAccessAct(slug, async (api, wanted: SharedRole) => {
    await api.revokeLink(slug, wanted);
    made.forget(role);
    setAsks(null);
    return null;
  });
  const name = titles[role].toLowerCase();
  const expiry = <ExpiryChoice label={name} days={days} onChoose={setDays} />;
  const shown = made.of(role);
  const close = () => setAsks(null);
  const replace = () => {
    close();
    make.act(days);
  };
  return (
    <section aria-label={titles[role]} className="rounded-card bg-sunken px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-40 flex-1 py-1">
          <p className="font-bold">{titles[role]}</p>
          <p className="text-12 text-faint">{link ? <LinkAge link={link} /> : 'None yet'}</p>
        </div>
        {link ? (
          <div className="-mx-4 flex">
            <Button variant="ghost" onClick={() => setAsks('replace')}>
              Replace<span className="sr-only"> the {name}</span>
            </Button>
            <Button variant="danger" onClick={() => setAsks('revoke')}>
              Revoke<span className="sr-only"> the {name}</span>
            </Button>
          </div>
        ) : (
          <>
            {expiry}
            <Button variant="outline" disabled={make.isPending} onClick={() => make.act(days)}>
              Make link<span className="sr-only"> {purposes[role]}</span>
            </Button>
          </>
        )}
      </div>
      {make.problem ? (
        <p role="alert" className="mt-2 text-danger">
          {make.problem}
        </p>
      ) : null}
      {asks === 'replace' ? <ReplaceLink expiry={expiry} onReplace={replace} onClose={close} /> : null}
      {asks === 'revoke' ? (
        <RevokeLink
          problem={revoke.problem}
          isPending={revoke.isPending}
          onRevoke={() => revoke.act(role)}
          onClose={close}
        />
      ) : null}
      {shown && link && asks === null ? <MadeLinkCard key={shown.url} made={shown} /> : null}
    </section>
  );
}

function LinkAge({ link }: { link: ListAccess['links'][number] }) {
  const now = useNow(minute);
  const zone = useZone();
  const { createdAt, expiresAt } = link;
  const end =
    expiresAt === null
      ? 'does not expire'
      : `${expiresAt < now ? 'expired' : 'expires'} ${formatNear(expiresAt, now, zone)}`;
  return (
    <>
      Made {formatNear(createdAt, now, zone)} · {end}
    </>
  );
}
