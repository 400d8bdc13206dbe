import { awake } from '../fixtures/awake';
import { card, expectCount, group, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallBoard, smallWorld, startedSpace } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

test('shows three creators by state, with the people of each Space', async ({ page, sandbox }) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await expectCount(page, 'Scheduled', 1);
  await expectCount(page, 'Ended', 0);
  const live = card(group(page, 'Live'), 'Harbour at dawn');
  for (const words of [
    'Ada Onair',
    'Ben Cohost',
    '@ada_onair',
    '1,234 listening',
    'Ticketed',
    'Hebrew',
    'Weather',
  ]) {
    await expect(live).toContainText(words);
  }
  await expect(live).toContainText(/live for 10 min/);
  await expect(live.getByRole('link', { name: /^Join/ })).toHaveAttribute(
    'href',
    `${sandbox.origin}/i/spaces/${liveSpace.id}`,
  );
  const scheduled = card(group(page, 'Scheduled'), 'Untitled Space');
  await expect(scheduled).toContainText('Finn Plans');
  await expect(scheduled).toContainText('1 invited');
  await expect(group(page, 'Ended')).toContainText('None since we began to watch');
  await page.getByText('1 quiet').click();
  await expect(page.getByRole('link', { name: /Gail Quiet/ })).toBeVisible();
});

test('opens everyone in a Space with their profiles', async ({ page }) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await awake(page);
  await page.getByRole('link', { name: /^Harbour at dawn/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Harbour at dawn' });
  await expect(dialog.getByRole('region', { name: 'Host', exact: true })).toContainText(
    'Radio from the harbour',
  );
  await expect(dialog.getByRole('region', { name: 'Host', exact: true })).toContainText(
    /12\.4.?K followers/i,
  );
  await expect(dialog.getByRole('region', { name: 'Co-hosts' })).toContainText('Second chair.');
  const speakers = dialog.getByRole('region', { name: 'Speakers' });
  await expect(speakers).toContainText('Talks about maps.');
  await expect(speakers).toContainText('Profile not available.');
  await expect(speakers).toContainText('Protected account');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('shows nobody more of a protected guest than any signed-in person would see', async ({
  page,
  newPerson,
}) => {
  const other = await newPerson();
  for (const [eyes, handle] of [
    [page, people.viewer.username],
    [other, people.shy.username],
  ] as const) {
    await signIn(eyes, { as: handle, from: smallBoard });
    await awake(eyes);
    await eyes.getByRole('link', { name: /^Harbour at dawn/ }).click();
    await expect(eyes.getByRole('dialog')).toContainText('Eve Protected');
    await expect(eyes.getByRole('dialog')).toContainText('Protected account');
    const board = await eyes.request.get(smallBoard.replace('/board', '/api/spaces'));
    const proxied = await eyes.request.get(
      `/api/2/spaces/by/creator_ids?user_ids=${people.host.id}&expansions=speaker_ids&user.fields=description,location`,
    );
    for (const text of [await eyes.content(), await board.text(), await proxied.text()]) {
      expect(text).not.toContain('For approved followers only');
      expect(text).not.toContain('Behind the hedge');
    }
    expect(await proxied.text()).toContain('eve_protected');
  }
});

test('follows a Space from its start to its end by itself', async ({ page, sandbox }) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.put({ spaces: [startedSpace] });
  await expect(card(group(page, 'Live'), 'Quiet no more')).toBeVisible(nextRound);
  await expectCount(page, 'Live', 2);
  await sandbox.put({ spaces: [{ ...startedSpace, state: 'ended' }] });
  await expect(card(group(page, 'Ended'), 'Quiet no more')).toBeVisible(nextRound);
  await expectCount(page, 'Live', 1);
});

test('keeps a Space that vanished, marked as not confirmed', async ({ page, sandbox }) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.remove({ spaces: [liveSpace.id] });
  await expect(card(page, 'Harbour at dawn')).toContainText(
    'No longer listed by X, not confirmed',
    nextRound,
  );
});

test('names creators it cannot show, and why', async ({ page }) => {
  await signIn(page, { as: people.viewer.username });
  await page.goto(
    `/board?creators=${people.host.username},nobody_here_42,${people.gone.username},not!a!handle`,
  );
  const notices = page.getByRole('region', { name: 'Creators not shown' });
  await expect(notices).toContainText('@nobody_here_42 is not on X.');
  await expect(notices).toContainText(`@${people.gone.username} is suspended by X.`);
  await expect(notices).toContainText('not!a!handle');
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
});

test('adds and removes creators by changing the address', async ({ page }) => {
  await signIn(page, { as: people.viewer.username, from: `/board?creators=${people.quiet.username}` });
  await page.getByRole('button', { name: 'Add creators' }).click();
  const dialog = page.getByRole('dialog', { name: 'Creators on this board' });
  await dialog.getByLabel('Add creators').fill(`https://x.com/${people.host.username}`);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(`/board?creators=${people.quiet.username},${people.host.username}`);
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await page.getByRole('button', { name: 'Add creators' }).click();
  await dialog.getByRole('button', { name: 'Remove Ada Onair from this board' }).click();
  await expect(page).toHaveURL(`/board?creators=${people.quiet.username}`);
  await page.goBack();
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
});

test('answers bad input with a plain sentence and loses nothing', async ({ page }) => {
  await signIn(page, { as: people.viewer.username });
  const field = page.getByLabel('Creators to watch');
  const pasted = `@${people.host.username} this_handle_is_far_too_long 12ab!x https://news.example/story`;
  await field.fill(pasted);
  await field.press('Enter');
  await expect(page.locator('form [role="alert"]')).toContainText('this_handle_is_far_too_long');
  await expect(page.locator('form [role="alert"]')).toContainText('https://news.example/story');
  await expect(field).toHaveValue(pasted);
  await page.getByRole('button', { name: /^Go on with the one/ }).click();
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
});
