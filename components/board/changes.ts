import { titleOf } from '@/components/spaces/space-words';
import type { BoardSpace } from '@/lib/spaces/board-schema';

type Groups = Record<'live' | 'scheduled' | 'ended', readonly BoardSpace[]>;

const fresh = (before: readonly BoardSpace[], after: readonly BoardSpace[]) => {
  const known = new Set(before.map((space) => space.id));
  return after.filter((space) => !known.has(space.id));
};

const phrase = (spaces: readonly BoardSpace[], word: string) => {
  if (spaces.length === 0) return [];
  const named = spaces.slice(0, 3).map((space) => titleOf(space));
  const more = spaces.length > 3 ? ` and ${spaces.length - 3} more` : '';
  return [`${spaces.length} ${word}: ${named.join(', ')}${more}.`];
};

/** What a screen reader is told of a change; empty when nothing moved between the groups. */
export function describeChanges(before: Groups, after: Groups): string {
  return [
    ...phrase(fresh(before.live, after.live), 'now live'),
    ...phrase(fresh(before.scheduled, after.scheduled), 'newly scheduled'),
    ...phrase(fresh(before.ended, after.ended), 'ended'),
  ].join(' ');
}
