'use client';

import { useState } from 'react';
import { useNow, useZone } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/text-field';
import type { SharedRole } from '@/lib/query/list-api';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { ListAccess } from '@/lib/watchlists/list-schema';
import { MadeLinkCard } from './made-link';
import { Question } from './question';
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

const expiries = [
  { days: null, words: 'Does not expire' },
  { days: 1, words: 'Expires after a day' },
  { days: 7, words: 'Expires after 7 days' },
  { days: 30, words: 'Expires after 30 days' },
  { days: 365, words: 'Expires after a year' },
];

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
  const expiry = (
    <Choice
      aria-label={`Expiry of the ${titles[role].toLowerCase()}`}
      value={String(days)}
      onChoose={(value) => setDays(value === 'null' ? null : Number(value))}
    >
      {expiries.map((each) => (
        <option key={each.words} value={String(each.days)}>
          {each.words}
        </option>
      ))}
    </Choice>
  );
  const shown = made.of(role);
  const replace = () => {
    setAsks(null);
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
              Replace<span className="sr-only"> the {titles[role].toLowerCase()}</span>
            </Button>
            <Button variant="danger" onClick={() => setAsks('revoke')}>
              Revoke<span className="sr-only"> the {titles[role].toLowerCase()}</span>
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
      {asks === 'replace' ? (
        <Question
          title="Replace this link?"
          about="The old one ends at once, and with it the access of everybody who came by it."
          problem={null}
          onClose={() => setAsks(null)}
        >
          {expiry}
          <Button variant="primary" onClick={replace}>
            Replace
          </Button>
        </Question>
      ) : null}
      {asks === 'revoke' ? (
        <Question
          title="Revoke this link?"
          about="It ends at once, and with it the access of everybody who came by it."
          problem={revoke.problem}
          onClose={() => setAsks(null)}
        >
          <Button variant="primary" disabled={revoke.isPending} onClick={() => revoke.act(role)}>
            Revoke
          </Button>
        </Question>
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
