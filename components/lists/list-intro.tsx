'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { accessQuery } from '@/lib/query/list-query';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import { faceName, namesOf } from './face-name';
import type { Panel } from './list-panels';
import { ownRoleWords } from './role-words';

type ListIntroProps = {
  list: List;
  showsHidden: boolean;
  onShowHidden: (shows: boolean) => void;
  onOpen: (panel: Panel) => void;
};

/** Under the header: what the list is for, whose it is, who has it, and what its viewer has hidden. */
export function ListIntro({ list, showsHidden, onShowHidden, onOpen }: ListIntroProps) {
  const { description, role, owner, isArchived } = list;
  const hidden = list.creators.filter(({ id }) => list.overlay.hidden.includes(id)).length;
  return (
    <div className="space-y-1">
      {description ? (
        <p dir="auto" className="max-w-prose whitespace-pre-line break-words">
          {description}
        </p>
      ) : null}
      <div className="flex min-h-6 flex-wrap items-center gap-x-2 text-faint">
        {isArchived ? <span>Archived</span> : null}
        {role === 'owner' ? null : (
          <span>
            By <bdi>{faceName(owner)}</bdi>
          </span>
        )}
        <span>{ownRoleWords[role]}</span>
        {mayDo(role, 'see-members') ? <SharedWith list={list} onOpen={onOpen} /> : null}
        {hidden > 0 ? (
          <Button variant="ghost" size="sm" className="-my-1" onClick={() => onShowHidden(!showsHidden)}>
            {showsHidden ? `Hide ${hidden} again` : `${plural(hidden, 'creator')} hidden by you. Show`}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function SharedWith({ list, onOpen }: Pick<ListIntroProps, 'list' | 'onOpen'>) {
  const { data } = useQuery(accessQuery(list.slug));
  if (!data) return null;
  const others = data.members.filter(({ role }) => role !== 'owner');
  return (
    <Button variant="ghost" size="sm" className="-my-1 font-normal!" onClick={() => onOpen('share')}>
      {others.length === 0 ? 'Shared with nobody' : `Shared with ${namesOf(others)}`}
    </Button>
  );
}
