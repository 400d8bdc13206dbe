import type { BoardCreator, BoardPerson } from '@/lib/spaces/board-schema';

/** How a key of the address is shown: ids plain, handles with their @. */
export const keyLabel = (key: string): string => (/^(@|\d+$)/.test(key) ? key : `@${key}`);

/** A creator's name as far as it is known, else their key. */
export function creatorName(creator: BoardCreator, people: Record<string, BoardPerson>): string {
  return people[creator.id]?.name.trim() || keyLabel(creator.key);
}
