import { themes } from '@/components/account/themes';
import type { GroupName } from '@/components/board/arrange';
import { creatorName } from '@/components/board/creator-names';
import { orderOf, orders } from '@/components/board/orders';
import { viewChoices } from '@/components/board/view-names';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { plural } from '@/components/ui/counts';
import type { Board, BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { foldText } from '@/lib/spaces/fold-text';
import { groupSpaces } from '@/lib/spaces/group';
import { hasWords, personText, spaceText, wordsOf } from '@/lib/spaces/search-text';
import type { BoardAddress, BoardView, Density } from '@/lib/watchlists/board-address';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { listPath } from '@/lib/watchlists/list-slug';
import type { Deed } from './deed';

export type Entry = {
  id: string;
  words: string;
  /** Beside the words, fainter. */
  detail?: string;
  /** The text searched, folded. */
  found: string;
  deed: Deed;
  person?: BoardPerson;
  isLive?: boolean;
  /** In force already. */
  isChosen?: boolean;
};

export type Section = { heading: string; entries: Entry[] };

type Around = {
  board: Board;
  address: BoardAddress;
  theme: string;
  filterCount: number;
  now: number;
  /** The viewer's saved lists, the latest opened first. */
  lists?: readonly NamedList[];
};

type NamedList = Pick<ListSummary, 'slug' | 'name' | 'description' | 'creatorCount' | 'isArchived'>;

/** As many of one section as one looks through; more words find the rest. */
const mostShown = { idle: 5, searched: 8 };

const groupWords: Record<GroupName, string> = { live: 'Live', scheduled: 'Scheduled', ended: 'Ended' };

function spaceEntries(board: Board, now: number): Entry[] {
  const groups = groupSpaces(board.spaces, now);
  const entry = (space: BoardSpace, group: GroupName): Entry => ({
    id: `space ${space.id}`,
    words: titleOf(space),
    detail: `${groupWords[group]} · ${nameOf(space.creatorId, board.people[space.creatorId])}`,
    found: spaceText(space, board),
    deed: { kind: 'space', id: space.id },
    isLive: group === 'live',
  });
  return [
    ...groups.live.map((space) => entry(space, 'live')),
    ...groups.scheduled.map((space) => entry(space, 'scheduled')),
    ...groups.ended.map((space) => entry(space, 'ended')),
  ];
}

function creatorEntries({ creators, people }: Board): Entry[] {
  return creators.flatMap((creator) => {
    const person = people[creator.id];
    if (creator.id === '') return [];
    return {
      id: `person ${creator.id}`,
      words: creatorName(creator, people),
      ...(person ? { detail: `@${person.handle}`, person } : {}),
      found: person ? personText(person) : foldText(creator.key),
      deed: { kind: 'person' as const, id: creator.id },
    };
  });
}

const listEntries = (lists: readonly NamedList[]): Entry[] =>
  lists
    .filter(({ isArchived }) => !isArchived)
    .map(({ slug, name, description, creatorCount }) => ({
      id: `list ${slug}`,
      words: name,
      detail: `Watchlist · ${plural(creatorCount, 'creator')}`,
      found: foldText(`${name} ${description} watchlist`),
      deed: { kind: 'go', href: listPath(slug) },
    }));

const views: readonly { value: BoardView; label: string }[] = [
  ...viewChoices,
  { value: 'wall', label: 'Wallboard' },
];
const densities: [Density, string][] = [
  ['comfortable', 'Comfortable cards'],
  ['compact', 'Compact cards'],
];

const command = (words: string, deed: Deed, isChosen = false): Entry => ({
  id: `${deed.kind} ${words}`,
  words,
  found: foldText(words),
  deed,
  isChosen,
});

function commandSections({ address, theme, filterCount }: Around): Section[] {
  const { view, sort, density } = address;
  return [
    {
      heading: 'Views',
      entries: [
        ...views.map(({ value, label }) => command(label, { kind: 'view', view: value }, value === view)),
        ...densities.map(([each, words]) =>
          command(words, { kind: 'density', density: each }, each === density),
        ),
        ...orders.map(({ value, label, sort: order }) =>
          command(`Order: ${label}`, { kind: 'sort', sort: order }, value === orderOf(sort)?.value),
        ),
      ],
    },
    {
      heading: 'Do',
      entries: [
        command('Copy link to this board', { kind: 'copy-link' }),
        ...(filterCount > 0 ? [command('Clear filters', { kind: 'clear-filters' })] : []),
        command('All watchlists', { kind: 'go', href: '/watchlists' }),
        command('Change the time zone', { kind: 'zone' }),
        command('Ask for news now', { kind: 'check' }),
        command('Keyboard shortcuts', { kind: 'help' }),
      ],
    },
    {
      heading: 'Theme',
      entries: themes.map(({ value, label }) =>
        command(`Theme: ${label}`, { kind: 'theme', theme: value }, value === theme),
      ),
    },
  ];
}

/** Everything there is to find and to do, of which the words of `query` are found in any order. */
export function paletteSections(around: Around, query: string): Section[] {
  const words = wordsOf(query);
  const most = words.length === 0 ? mostShown.idle : mostShown.searched;
  const found = (entries: Entry[]) => entries.filter((entry) => hasWords(entry.found, words));
  const sections = [
    { heading: 'Spaces', entries: found(spaceEntries(around.board, around.now)).slice(0, most) },
    { heading: 'Watchlists', entries: found(listEntries(around.lists ?? [])).slice(0, most) },
    { heading: 'Creators', entries: found(creatorEntries(around.board)).slice(0, most) },
    ...commandSections(around).map(({ heading, entries }) => ({ heading, entries: found(entries) })),
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}
