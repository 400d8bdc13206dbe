import { requireViewer } from '@/lib/auth/viewer';
import { readPerson } from '@/lib/collector/read-person';
import { CodedError } from '@/lib/errors';
import { withProblems } from '@/lib/http/with-problems';
import type { PersonReading } from '@/lib/spaces/person-schema';

/** A profile never looked up is waited for this long. */
const waitMs = 3_000;

type Context = { params: Promise<{ id: string }> };

/** All that X says of one person: found, or missing and why. What X cannot be asked for is a problem. */
export const GET = withProblems(async (_request: Request, { params }: Context) => {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!/^\d{1,19}$/.test(id)) throw new CodedError('bad-request', 'A person’s id is 1 to 19 digits.');
  const answer = await readPerson({ viewerId: viewer.id, personId: id, waitMs });
  if (answer.status !== 'refused') return Response.json(answer satisfies PersonReading);
  const { code, retryAt } = answer.problem;
  throw new CodedError(code, 'X could not be asked for this person.', { retryAt });
});
