import { card, expectCount, group } from '../fixtures/board';
import { creatorsPath } from '../fixtures/sandbox-control';
import { answerConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { largeWorld, people } from '../fixtures/worlds';

test('shows a board of 200 creators with two calls to X, a second apart', async ({ page, sandbox }) => {
  const { world, board } = largeWorld();
  await sandbox.setWorld(world);
  await signIn(page, { as: people.viewer.username, from: board });
  await expectCount(page, 'Live', 30);
  await expectCount(page, 'Scheduled', 25);
  await expect(page.getByText('145 quiet')).toBeVisible();
  await expect(card(group(page, 'Live'), 'Creator 29 speaks')).toBeVisible();
  const calls = await sandbox.calls(creatorsPath);
  for (const { status, query } of calls) {
    expect(status).toBe(200);
    expect(query.user_ids?.split(',').length).toBeLessThanOrEqual(100);
  }
  const asked = new Set(calls.flatMap(({ query }) => query.user_ids?.split(',') ?? []));
  expect(asked.size).toBe(200);
});

test('opens the address of 200 creators for a second person once they have signed in', async ({
  page,
  newPerson,
  sandbox,
}) => {
  const { world, board } = largeWorld();
  await sandbox.setWorld(world);
  await signIn(page, { as: people.viewer.username, from: board });
  await expectCount(page, 'Live', 30);
  const colleague = await newPerson();
  await colleague.goto(page.url());
  await expect(colleague.getByText(/board of 200 creators/)).toBeVisible();
  await colleague.getByRole('button', { name: 'Sign in with X' }).first().click();
  await answerConsent(colleague, 'Allow', people.second.username);
  await expect(colleague).toHaveURL(page.url());
  await expectCount(colleague, 'Live', 30);
  await expectCount(colleague, 'Scheduled', 25);
});

test('takes no more than 200 creators and says so', async ({ page, sandbox }) => {
  const { world, board } = largeWorld();
  await sandbox.setWorld(world);
  await signIn(page, { as: people.viewer.username });
  await page.goto(`${board},one_more`);
  await expect(page.getByRole('region', { name: 'Creators not shown' })).toContainText('one_more');
  const answer = await page.request.get(`${board.replace('/board', '/api/spaces')},one_more`);
  expect(answer.status()).toBe(400);
});
