import { titleOf } from '@/components/spaces/space-words';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { diffSpaces, type SpaceChange } from '@/lib/spaces/diff';

/** In the order of their weight. Who joins is seen on the card: told aloud it would never end. */
const words: [SpaceChange['kind'], string][] = [
  ['live', 'now live'],
  ['scheduled', 'newly scheduled'],
  ['moved', 'moved to another time'],
  ['cancelled', 'cancelled'],
  ['ended', 'ended'],
  ['gone', 'gone from X'],
];

function phrase(spaces: readonly BoardSpace[], word: string): string[] {
  if (spaces.length === 0) return [];
  const named = spaces.slice(0, 3).map((space) => titleOf(space));
  const more = spaces.length > 3 ? ` and ${spaces.length - 3} more` : '';
  return [`${spaces.length} ${word}: ${named.join(', ')}${more}.`];
}

/** What a screen reader is told of a change; empty when there is nothing to tell. */
export function describeChanges(before: readonly BoardSpace[], after: readonly BoardSpace[]): string {
  const changes = diffSpaces(before, after);
  return words
    .flatMap(([kind, word]) => {
      const spaces = changes.filter((change) => change.kind === kind).map(({ space }) => space);
      return phrase(spaces, word);
    })
    .join(' ');
}
