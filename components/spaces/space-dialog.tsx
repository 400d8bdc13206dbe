'use client';

import { ArrowUpRight } from 'lucide-react';
import { useNow, useZone } from '@/components/board/clock-context';
import { useXLinks } from '@/components/board/x-links';
import { PersonProfile } from '@/components/people/person-profile';
import { type Role, rolesOf } from '@/components/people/roles';
import { Badge } from '@/components/ui/badge';
import { buttonStyle } from '@/components/ui/button';
import { formatCount } from '@/components/ui/counts';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { ExternalLink } from '@/components/ui/external-link';
import type { Board, BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { languageName } from './language';
import { topicNames } from './space-meta';
import { SpaceTime } from './space-time';
import { momentsOf, titleOf } from './space-words';

type SpaceDialogProps = {
  space: BoardSpace;
  people: Record<string, BoardPerson>;
  topics: Board['topics'];
  openedBy: HTMLElement | null;
  onClose: () => void;
};

/** Everyone in a Space by role, with their profiles, and all that X says of the Space itself. */
export function SpaceDialog({ space, people, topics, openedBy, onClose }: SpaceDialogProps) {
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent
        returnFocusTo={openedBy}
        title={<bdi>{titleOf(space)}</bdi>}
        description={<SpaceTime space={space} />}
      >
        <Facts space={space} topics={topics} />
        <h3 className="sr-only">People in this Space</h3>
        {rolesOf(space).map((role) => (
          <RoleList key={role.name} role={role} people={people} />
        ))}
      </DialogContent>
    </Dialog>
  );
}

function RoleList({ role, people }: { role: Role; people: Record<string, BoardPerson> }) {
  return (
    <section className="mt-5" aria-label={role.name}>
      <h4 className="font-bold text-12 text-faint">
        {role.name}
        {role.ids.length > 1 ? <span className="tabular"> {formatCount(role.ids.length)}</span> : null}
      </h4>
      <ul className="divide-y divide-line">
        {role.ids.map((id) => (
          <li key={id}>
            <PersonProfile id={id} person={people[id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ space, topics }: { space: BoardSpace; topics: Board['topics'] }) {
  const now = useNow(60_000);
  const zone = useZone();
  const links = useXLinks();
  const facts = [
    ...momentsOf(space, now, zone).map(({ label, text }) => ({ label, text })),
    {
      label: 'Listening',
      text:
        space.state === 'live' && space.participantCount !== undefined
          ? formatCount(space.participantCount)
          : undefined,
    },
    {
      label: 'At its peak',
      text: space.peakCount === undefined ? undefined : formatCount(space.peakCount),
    },
    {
      label: 'Reminders set',
      text: space.subscriberCount === undefined ? undefined : formatCount(space.subscriberCount),
    },
    { label: 'Language', text: languageName(space.lang) },
    { label: 'Topics', text: topicNames(space, topics).join(', ') || undefined },
  ].filter((fact) => fact.text !== undefined);
  return (
    <div className="space-y-4">
      {space.missingSince === undefined ? null : (
        <p className="rounded-control bg-warn-soft p-3 text-warn">
          X no longer lists this Space and has not said why. It may have ended or been cancelled.
        </p>
      )}
      {space.state === 'gone' ? (
        <p className="rounded-control bg-sunken p-3 text-soft">
          X does not know this Space any more and never said how it ended. It leaves this board after a day.
        </p>
      ) : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {facts.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-faint">{label}</dt>
            <dd className="tabular">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="flex items-center gap-3">
        <ExternalLink href={links.space(space.id)} className={buttonStyle({ variant: 'primary' })}>
          {space.state === 'live' ? 'Join on X' : 'Open on X'}
          <ArrowUpRight aria-hidden size={16} />
        </ExternalLink>
        {space.isTicketed ? <Badge tone="accent">Ticketed</Badge> : null}
      </div>
    </div>
  );
}
