import { accountAsker } from '@/lib/account/account-asker';
import { deletionRequest } from '@/lib/account/account-requests';
import { deleteAccount } from '@/lib/account/delete-account';
import { signedOutCookie } from '@/lib/auth/sign-out';
import { readJson } from '@/lib/http/read-json';
import { withProblems } from '@/lib/http/with-problems';

/** Deletes the viewer's account and all that is kept on them; `handle` is theirs, typed as a confirmation. */
export const DELETE = withProblems(async (request) => {
  const asker = await accountAsker({ toWrite: true });
  const told = await deleteAccount(asker, await readJson(request, deletionRequest));
  return Response.json(told, { headers: { 'set-cookie': signedOutCookie() } });
});
