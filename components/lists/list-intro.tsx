'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { DotItem, DotLine } from '@/components/ui/dot-line';
import { accessQuery } from '@/lib/query/list-query';
import type { List } from '@/lib/watchlists/list-schema';
import { mayDo } from '@/lib/watchlists/roles';
import { faceName, namesOf } from './face-name';
import { GroupChoice } from './group-choice';
import { ownRoleWords } from './role-words';

type ListIntroProps = {
  list: List;
  showsHidden: boolean;
  onShowHidden: (shows: boolean) => void;
  /** All one can do with the list, at hand on a phone too. */
  menu: ReactNode;
};

/** Under the header: what the list is for, whose it is, who has it, and what its viewer has hidden. */
export function ListIntro({ list, showsHidden, onShowHidden, menu }: ListIntroProps) {
  const { description, role, owner, isArchived } = list;
  const hidden = list.creators.filter(({ id }) => list.overlay.hidden.includes(id)).length;
  return (
    <div className="space-y-1">
      {description ? (
        <p dir="auto" className="max-w-[90ch] whitespace-pre-line break-words">
          {description}
        </p>
      ) : null}
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 text-faint">
        <DotLine>
          {isArchived ? <DotItem>Archived</DotItem> : null}
          {role === 'owner' ? null : (
            <DotItem>
              By <bdi>{faceName(owner)}</bdi>
            </DotItem>
          )}
          <DotItem>{ownRoleWords[role]}</DotItem>
          {mayDo(role, 'see-members') ? <SharedWith list={list} /> : null}
        </DotLine>
        {hidden > 0 ? (
          <Button variant="ghost" size="sm" className="-mx-3" onClick={() => onShowHidden(!showsHidden)}>
            {showsHidden ? `Hide ${hidden} again` : `${plural(hidden, 'creator')} hidden by you. Show`}
          </Button>
        ) : null}
        <div className="-my-2 ms-auto md:hidden">{menu}</div>
      </div>
      <GroupChoice list={list} />
    </div>
  );
}

function SharedWith({ list }: { list: List }) {
  const { data } = useQuery(accessQuery(list.slug));
  if (!data) return null;
  const others = data.members.filter(({ role }) => role !== 'owner');
  return <DotItem>{others.length === 0 ? 'Shared with nobody' : `Shared with ${namesOf(others)}`}</DotItem>;
}
