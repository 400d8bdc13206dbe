import { expectCount, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const [oldKey, newKey] = [key('k1', 1), key('k2', 2)];
const NEXTAUTH_SECRET = 'a secret of more than thirty-two characters';

test.use({ settings: { NEXTAUTH_SECRET, TOKEN_KEYS: oldKey } });

test('keys are changed without a sign-out, and the old one is needed no more once tokens were renewed', async ({
  page,
  house,
  sandbox,
}) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
  await expectCount(page, 'Live', 1);
  /** X is asked again, with a token that opens. */
  const expectAsked = async () => {
    await sandbox.clearCalls();
    await page.goto(smallBoard);
    await expectCount(page, 'Live', 1);
    const answered = async () =>
      (await sandbox.calls()).filter(({ path, status }) => path.startsWith('/2/spaces') && status === 200)
        .length;
    await expect.poll(answered, nextRound).toBeGreaterThan(0);
  };
  await page.goto('about:blank');
  await house.restartApp({ NEXTAUTH_SECRET, TOKEN_KEYS: `${newKey},${oldKey}` });
  await expectAsked();
  // Renewed, it is sealed by the new key.
  await sandbox.expireTokens(people.viewer.id);
  const renewals = async () =>
    (await sandbox.calls()).filter(({ path }) => path === '/2/oauth2/token').length;
  await expect.poll(renewals, nextRound).toBe(1);
  await page.goto('about:blank');
  await house.restartApp({ NEXTAUTH_SECRET, TOKEN_KEYS: newKey });
  await expectAsked();
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
});
