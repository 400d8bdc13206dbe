import { foldText } from '@/lib/spaces/fold-text';
import type { ListSummary } from '@/lib/watchlists/list-schema';

/** With fewer lists the way back to the latest is short anyway. */
const manyLists = 6;
const recentShown = 3;

const pinnedFirst = (lists: ListSummary[]) => [
  ...lists.filter(({ isPinned }) => isPinned),
  ...lists.filter(({ isPinned }) => !isPinned),
];

/** Lists in their parts. They come with the latest opened first, and keep that order within each part. */
export function arrangeLists(lists: readonly ListSummary[]) {
  const current = lists.filter(({ isArchived }) => !isArchived);
  return {
    recent:
      current.length > manyLists
        ? current.filter(({ openedAt }) => openedAt !== null).slice(0, recentShown)
        : [],
    mine: pinnedFirst(current.filter(({ role }) => role === 'owner')),
    shared: pinnedFirst(current.filter(({ role }) => role !== 'owner')),
    archived: lists.filter(({ isArchived }) => isArchived),
  };
}

/** Those whose name, description, owner or creators have all words of the query. */
export function findLists(lists: readonly ListSummary[], query: string): ListSummary[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return lists.filter(({ name, description, owner, faces }) => {
    const people = [owner, ...faces].map((face) => `${face.name ?? ''} ${face.handle ?? ''}`);
    const text = foldText([name, description, ...people].join(' '));
    return words.every((word) => text.includes(word.replace(/^@/, '')));
  });
}
