import { accountAsker } from '@/lib/account/account-asker';
import { endSession } from '@/lib/account/sessions';
import { withProblems } from '@/lib/http/with-problems';

/** Signs the viewer out in one place. */
export const DELETE = withProblems(async (_request, { params }: { params: Promise<{ ref: string }> }) => {
  await endSession(await accountAsker({ toWrite: true }), (await params).ref);
  return new Response(null, { status: 204 });
});
