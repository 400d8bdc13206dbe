'use client';

import { useState } from 'react';
import { useNow, useZone } from '@/components/board/clock-context';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import type { MadeLink } from '@/lib/query/list-api';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { List, ListAccess, Member } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import { faceName } from '../face-name';
import { roleNames } from '../role-words';
import { HandOver } from './hand-over';
import { RemovePerson } from './remove-person';
import { RoleChoice } from './share-form';
import { useAccessAct } from './use-access';

type PeopleProps = {
  list: List;
  access: ListAccess;
  viewerId: string;
  /** A secret link was replaced on the way. */
  onMade: (made: MadeLink) => void;
};

/** Everybody who has the list, the owner first. */
export function People({ list, access, viewerId, onMade }: PeopleProps) {
  return (
    <ul className="-mx-2">
      {access.members.map((member) => (
        <Person
          key={member.id}
          member={member}
          list={list}
          access={access}
          isViewer={member.id === viewerId}
          onMade={onMade}
        />
      ))}
    </ul>
  );
}

type PersonProps = Omit<PeopleProps, 'viewerId'> & { member: Member; isViewer: boolean };
type Question = 'remove' | 'hand-over';

function Person({ member, list, access, isViewer, onMade }: PersonProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const { act, problem } = useAccessAct(list.slug, (api, role: 'viewer' | 'editor') =>
    api.changeRole(list.slug, member.id, role),
  );
  const name = faceName(member);
  const isOwner = mayDo(list.role, 'share');
  const close = () => setQuestion(null);
  return (
    <li className="px-2 py-1.5">
      <div className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1">
        <Avatar id={member.id} name={name} url={member.avatarUrl ?? undefined} size="sm" />
        <div className="min-w-32 flex-1">
          <p className="flex min-w-0 gap-1.5">
            <bdi className="truncate">{name}</bdi>
            {isViewer ? <span className="shrink-0 text-faint">you</span> : null}
          </p>
          <Way member={member} />
        </div>
        {isOwner && member.role !== 'owner' ? (
          <>
            <RoleChoice label={`What ${name} can do`} value={member.role} onChoose={(role) => act(role)} />
            <Button variant="ghost" className="px-3" onClick={() => setQuestion('hand-over')}>
              Hand over<span className="sr-only"> to {name}</span>
            </Button>
            <Button variant="danger" className="px-3" onClick={() => setQuestion('remove')}>
              Remove<span className="sr-only"> {name}</span>
            </Button>
          </>
        ) : (
          <span className="px-2 text-soft">{roleNames[member.role]}</span>
        )}
      </div>
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
      {question === 'remove' ? (
        <RemovePerson slug={list.slug} member={member} links={access.links} onMade={onMade} onClose={close} />
      ) : null}
      {question === 'hand-over' ? <HandOver slug={list.slug} member={member} onClose={close} /> : null}
    </li>
  );
}

/** How they came by it, and when it ends. */
function Way({ member }: { member: Member }) {
  const now = useNow(minute);
  const zone = useZone();
  const { handle, via, until } = member;
  const words = [
    handle ? `@${handle}` : '',
    via.includes('link') && !via.includes('person') ? 'by link' : '',
    until === null ? '' : `until ${formatNear(until, now, zone)}`,
  ].filter(Boolean);
  return <p className="text-12 text-faint">{words.join(' · ')}</p>;
}
