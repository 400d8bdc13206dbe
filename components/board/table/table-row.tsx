'use client';

import { ArrowUpRight } from 'lucide-react';
import { type MouseEvent, memo, type Ref } from 'react';
import { useXLinks } from '@/components/board/x-links';
import { AvatarStack } from '@/components/people/avatar-stack';
import { PersonBrief } from '@/components/people/person-brief';
import { peopleOf } from '@/components/people/roles';
import { isPlainClick, opensName } from '@/components/sheets/sheet-links';
import { languageName } from '@/components/spaces/language';
import { NotConfirmed } from '@/components/spaces/not-confirmed';
import { isSameCard } from '@/components/spaces/same-card';
import { SlipLine } from '@/components/spaces/slip-line';
import type { SpaceCardProps } from '@/components/spaces/space-card';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { ExternalLink } from '@/components/ui/external-link';
import { isOver } from '@/lib/spaces/group';
import { listenersOf } from '@/lib/spaces/listeners';
import { pagePath } from '@/lib/watchlists/page-path';
import { tableColumns } from './table-columns';
import { TableState } from './table-state';
import { TableTime } from './table-time';

export type TableRowProps = Omit<SpaceCardProps, 'isFresh'> & {
  /** Where it stands in the whole table, the head being the first; only said while some rows are left out. */
  rowIndex?: number;
  measure?: Ref<HTMLTableRowElement>;
};

const cell = 'px-2 py-1.5 align-middle';

/** One Space in a line. Renders again only when X said something new; its clock ticks on its own. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { space, people, density = 'comfortable', rowIndex, measure } = props;
  const { hostId } = peopleOf(space);
  const listeners = listenersOf(space);
  return (
    <tr
      ref={measure}
      data-space={space.id}
      data-state={space.state}
      data-index={rowIndex === undefined ? undefined : rowIndex - 2}
      aria-rowindex={rowIndex}
      className={classNames(
        'group/row border-line border-t hover:bg-raised',
        density === 'compact' ? 'h-12' : 'h-16 lg:h-14',
        isOver(space) && 'text-soft',
      )}
    >
      <td className={classNames(cell, tableColumns.state.className)}>
        <TableState space={space} />
      </td>
      <TitleCell {...props} />
      <td className={classNames(cell, tableColumns.creator.className)}>
        <PersonBrief id={hostId} person={people[hostId]} isOneLine={density === 'compact'} />
      </td>
      <PeopleCell {...props} />
      <td className={classNames(cell, tableColumns.start.className)}>
        <TableTime space={space} />
      </td>
      <td className={classNames(cell, tableColumns.listeners.className, 'pe-8 text-end tabular')}>
        {listeners === undefined ? null : formatCount(listeners)}
      </td>
      <td className={classNames(cell, tableColumns.lang.className, 'truncate text-soft')}>
        {languageName(space.lang)}
      </td>
      <ActionCell {...props} />
    </tr>
  );
}, isSameCard);

function TitleCell({ space, people, onOpen }: TableRowProps) {
  const title = titleOf(space);
  const target = { kind: 'space' as const, id: space.id };
  const openBeside = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(space.id);
  };
  return (
    <th scope="row" className={classNames(cell, 'relative text-start font-normal')}>
      <span className="flex min-w-0 items-center gap-2">
        <span className="md:hidden">
          <TableState space={space} isMarkOnly />
        </span>
        <a
          href={pagePath(target)}
          data-opens={opensName(target)}
          dir="auto"
          title={title}
          onClick={openBeside}
          className={classNames(
            'min-w-0 truncate rounded-sm font-bold after:absolute after:inset-0',
            !space.title && 'text-soft italic',
          )}
        >
          {title}
        </a>
      </span>
      <span className="flex min-w-0 items-baseline gap-2 text-12 text-faint max-md:ps-4">
        <span className="min-w-0 truncate lg:hidden">
          <bdi>{nameOf(space.creatorId, people[space.creatorId])}</bdi>
        </span>
        {space.isTicketed ? <span className="shrink-0 text-accent">Ticketed</span> : null}
        <SlipLine space={space} />
        <NotConfirmed space={space} className="truncate" />
      </span>
    </th>
  );
}

function PeopleCell({ space, people }: TableRowProps) {
  const { coHostIds, speakerIds, invitedIds } = peopleOf(space);
  const ids = [...coHostIds, ...(space.state === 'scheduled' ? invitedIds : speakerIds)];
  return (
    <td className={classNames(cell, tableColumns.people.className)}>
      {ids.length === 0 ? null : (
        <>
          <AvatarStack ids={ids} people={people} atMost={3} />
          <span className="sr-only">{formatCount(ids.length)} others</span>
        </>
      )}
    </td>
  );
}

function ActionCell({ space }: TableRowProps) {
  const links = useXLinks();
  return (
    <td className={classNames(cell, tableColumns.action.className)}>
      <ExternalLink
        href={links.space(space.id)}
        className={classNames(
          '-mx-2 inline-flex h-10 items-center gap-1 rounded-control px-2 font-bold text-accent hover:bg-hover',
          space.state !== 'live' &&
            'opacity-0 focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 touch:opacity-100',
        )}
      >
        {space.state === 'live' ? 'Join' : 'Open'}
        <ArrowUpRight aria-hidden size={14} />
        <span className="sr-only"> on X: {titleOf(space)}</span>
      </ExternalLink>
    </td>
  );
}
