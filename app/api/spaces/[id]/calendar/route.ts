import { seeOther } from '@/lib/auth/redirect';
import { currentViewer, requireViewer } from '@/lib/auth/viewer';
import { readSpace } from '@/lib/collector/read-space';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';
import { wantsPage } from '@/lib/http/wants-page';
import { withProblems } from '@/lib/http/with-problems';
import { spaceCalendar } from '@/lib/spaces/calendar';
import { isSpaceId } from '@/lib/spaces/space-id';
import { pagePath } from '@/lib/watchlists/page-path';

/** A Space never looked up is waited for this long. */
const waitMs = 3_000;

type Context = { params: Promise<{ id: string }> };

/** A Space as a file for any calendar. Asked for again it is the same event, by its newest times. */
export const GET = withProblems(async (request: Request, { params }: Context) => {
  const { id } = await params;
  if (!isSpaceId(id)) throw new CodedError('bad-request', 'A Space’s id is letters and digits.');
  const { appOrigin, x } = env();
  // Somebody whose session has ended pressed a link: the Space's own page lets them sign in, and has the link again.
  if (wantsPage(request) && !(await currentViewer()))
    return seeOther(`${appOrigin}${pagePath({ kind: 'space', id })}`);
  const viewer = await requireViewer();
  const { space, people } = await find(viewer.id, id);
  const text = spaceCalendar(space, {
    host: people[space.creatorId],
    url: `${x.authOrigin}/i/spaces/${id}`,
    appHost: new URL(appOrigin).host,
    now: Date.now(),
  });
  if (text === null) throw new CodedError('not-found', 'Nobody knows when this Space is.');
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `inline; filename="space-${id}.ics"`,
    },
  });
});

async function find(viewerId: string, spaceId: string) {
  const answer = await readSpace({ viewerId, spaceId, waitMs });
  if (answer.status === 'refused') {
    const { code, retryAt } = answer.problem;
    throw new CodedError(code, 'X could not be asked for this Space.', { retryAt });
  }
  if (answer.status === 'found') {
    const { board } = answer.reading;
    const space = answer.aside?.space ?? board.spaces.find(({ id }) => id === spaceId);
    if (space) return { space, people: answer.aside?.people ?? board.people };
  }
  throw new CodedError('not-found', 'X knows no such Space.');
}
