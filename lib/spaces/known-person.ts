import type { BoardPerson } from '@/lib/spaces/board-schema';
import type { WholePerson } from '@/lib/spaces/person-schema';

/** What a board knows of a person, until all of it has come. */
export function knownPerson({ bio, url: _, ...person }: BoardPerson): WholePerson {
  // The board holds X's shortened address; where that leads comes with the rest.
  return { ...person, bio: bio ? [{ text: bio }] : [] };
}
