import { accountAsker } from '@/lib/account/account-asker';
import { endOtherSessions, listSessions } from '@/lib/account/sessions';
import { withProblems } from '@/lib/http/with-problems';

/** Where the viewer is signed in. */
export const GET = withProblems(async () => {
  return Response.json({ sessions: await listSessions(await accountAsker({ toWrite: false })) });
});

/** Signs the viewer out everywhere but here. */
export const DELETE = withProblems(async () => {
  return Response.json({ ended: await endOtherSessions(await accountAsker({ toWrite: true })) });
});
