import { requireViewer } from '@/lib/auth/viewer';
import { readPerson } from '@/lib/collector/read-person';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import type { PersonReading } from '@/lib/spaces/person-schema';
import { isUserId } from '@/lib/watchlists/creator-token';

/** A profile never looked up is waited for this long. */
const waitMs = 3_000;

type Context = { params: Promise<{ id: string }> };

/** All that X says of one person: found, or missing and why. What X cannot be asked for is a problem. */
export const GET = withProblems(async (_request: Request, { params }: Context) => {
  const viewer = await requireViewer();
  const { id } = await params;
  // One that cannot be could have a whole call refused, and others' ids with it.
  if (!isUserId(id))
    throw new CodedError('bad-request', 'A person’s id on X is a number in digits, from 1 to 2^63 - 1.');
  const answer = await readPerson({ viewerId: viewer.id, personId: id, waitMs });
  if (answer.status !== 'refused') return Response.json(answer satisfies PersonReading);
  const { code, retryAt } = answer.problem;
  throw new CodedError(code, 'X could not be asked for this person.', { retryAt });
});
