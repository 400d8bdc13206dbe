import { accountAsker } from '@/lib/account/account-asker';
import { exportAccount } from '@/lib/account/export-account';
import { withProblems } from '@/lib/http/with-problems';

/** Everything kept on the viewer, as a file. */
export const GET = withProblems(async () => {
  const asker = await accountAsker({ toWrite: false });
  return new Response(`${JSON.stringify(await exportAccount(asker), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="spaceboard-account.json"',
    },
  });
});
