import type { List, ListSummary, Member } from '@/lib/watchlists/list-schema';

/** Lists and people for tests and the styleguide. */

export const faces = [
  { id: '1', handle: 'ada_onair', name: 'Ada Onair', avatarUrl: null },
  { id: '2', handle: 'ben_cohost', name: 'Ben Cohost', avatarUrl: null },
  { id: '44199406', handle: 'yael_b', name: 'יעל ברק', avatarUrl: null },
  {
    id: '4',
    handle: 'a_very_long_handle',
    name: 'Somebody whose name is far longer than any row has room for',
    avatarUrl: null,
  },
  { id: '2244994945', handle: null, name: null, avatarUrl: null },
] as const;

const owner = faces[0];

export function oneList(more: Partial<List> = {}): List {
  return {
    slug: 'launch-partners-abcdefgh',
    name: 'Launch partners',
    description: 'Whom we listen to in the week of the launch.',
    role: 'owner',
    owner,
    version: 4,
    isArchived: false,
    createdAt: 0,
    updatedAt: 0,
    creators: faces.map((face, index) => ({
      ...face,
      note: index === 1 ? 'asks for an interview before every launch' : '',
      group: index < 2 ? 'Hosts' : '',
    })),
    overlay: { pins: ['2'], hidden: ['4'], defaultView: null, isPinned: false, openedAt: null },
    ...more,
  };
}

export function oneSummary(more: Partial<ListSummary> = {}): ListSummary {
  const { creators, overlay, ...shared } = oneList();
  return {
    ...shared,
    creatorCount: creators.length,
    faces: [...faces],
    isPinned: overlay.isPinned,
    openedAt: 1,
    ...more,
  };
}

export function members(now: number): Member[] {
  return [
    { ...owner, role: 'owner', via: [], addedAt: 0, until: null },
    { ...faces[1], role: 'editor', via: ['person'], addedAt: 0, until: null },
    { ...faces[2], role: 'viewer', via: ['link'], addedAt: 0, until: now + 86_400_000 },
  ];
}
