import 'server-only';
import { collector } from '@/lib/collector/collector';
import { queueOutOfTurn } from '@/lib/collector/newcomers';
import { type SearchAnswer, searchKey } from '@/lib/collector/searches';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { storeTime } from '@/lib/db/store-clock';
import { CodedError } from '@/lib/errors';
import { boardPerson, boardSpace } from '@/lib/spaces/board';
import type { FoundSpaces } from '@/lib/spaces/found-spaces';
import { personFromX } from '@/lib/spaces/from-x';

const waitMs = 6_000;

function shown({ spaces, reply }: SearchAnswer): FoundSpaces {
  const people = reply.users.map(personFromX).map(boardPerson);
  return {
    spaces: spaces.map((space) => boardSpace(space, space.creatorId ?? space.hostIds[0] ?? '', undefined)),
    people: Object.fromEntries(people.map((person) => [person.id, person])),
  };
}

/**
 * Live and scheduled Spaces by words in their titles, at most 100; asked of X on the shared budget and on
 * this person's part of it, the same words once a minute.
 * @throws CodedError with why X was not asked or did not answer
 */
export async function searchSpaces(
  viewerId: string,
  search: { query: string; state: 'live' | 'scheduled' | 'all' },
): Promise<FoundSpaces> {
  const c = collector();
  const now = storeTime();
  const key = searchKey(search);
  const known = c.searches.answer(key, now);
  if (known) return shown(known);
  // Whoever asks lends their connection to the asking.
  c.demand.note(viewerId, [], now);
  const queued = queueOutOfTurn(c.search, c.newcomers.searches, { id: viewerId, keys: [key] }, now);
  if (queued) await waitAtMost(queued, waitMs);
  const answer = c.searches.answer(key, storeTime());
  if (answer) return shown(answer);
  const refusal = c.search.refusalOf(key) ?? c.search.refusal();
  if (refusal)
    throw new CodedError(refusal.code, 'X did not answer this search.', { retryAt: refusal.retryAt });
  throw new CodedError('busy', 'Too many searches at once. Try again in a moment.', {
    retryAt: now + 30_000,
  });
}
