import { awake } from '../fixtures/awake';
import { nextRound } from '../fixtures/board';
import { answerConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, retitled, scheduledSpace, smallBoard, smallWorld } from '../fixtures/worlds';

const yael = {
  id: '1010',
  username: 'yael_codes',
  name: 'יעל ברק',
  description: 'כותבת קוד. https://t.co/yael',
  location: 'חיפה',
  entities: {
    description: {
      urls: [
        {
          start: 11,
          end: 28,
          url: 'https://t.co/yael',
          expanded_url: 'https://yael.example/talks',
          display_url: 'yael.example/talks',
        },
      ],
    },
  },
  withheldIn: ['DE'],
};
const spacePage = `/spaces/${liveSpace.id}`;

test.beforeEach(async ({ sandbox }) => {
  const world = smallWorld();
  const spaces = world.spaces.map((space) =>
    space.id === liveSpace.id ? { ...space, speakerIds: [...(space.speakerIds ?? []), yael.id] } : space,
  );
  await sandbox.setWorld({ ...world, users: [...world.users, yael], spaces });
});

test('a link to a Space leads there after signing in, and the page lives', async ({ page, sandbox }) => {
  await page.goto(spacePage);
  await page
    .getByRole('button', { name: /^Sign in with X/ })
    .first()
    .click();
  await answerConsent(page, 'Allow', people.viewer.username);
  await expect(page).toHaveURL(spacePage);
  await expect(page).toHaveTitle('Harbour at dawn · Spaceboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour at dawn' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Checked/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Join on X' })).toHaveAttribute(
    'href',
    `${sandbox.origin}/i/spaces/${liveSpace.id}`,
  );
  const speakers = page.getByRole('region', { name: 'Speakers' });
  await expect(speakers).toContainText('Profile not available.');
  await expect(speakers).toContainText('Account 1004');
  await expect(speakers).toContainText('Protected account');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Skies and seas');
  await expect(page.getByRole('button', { name: 'Copy the Space’s id' })).toBeVisible();
  await sandbox.put(retitled('Harbour at noon'));
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour at noon' })).toBeVisible(nextRound);
});

test('a person of a Space has a page, from right to left too, with what they do on the board', async ({
  page,
}) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await awake(page);
  await page.getByRole('link', { name: /^Harbour at dawn/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: yael.name }).click();
  const sheet = page.getByRole('dialog', { name: yael.name });
  await expect(sheet.getByRole('link', { name: 'yael.example/talks' })).toHaveAttribute(
    'rel',
    'noopener nofollow',
  );
  await expect(sheet.getByRole('region', { name: 'On this board' })).toContainText('Speaking 1');
  await sheet.getByRole('link', { name: 'Open as page' }).click();
  await expect(page).toHaveURL(`/people/${yael.id}?creators=${smallBoard.split('=')[1]}`);
  await expect(page).toHaveTitle(`${yael.name} (@yael_codes) · Spaceboard`);
  const heading = page.getByRole('heading', { level: 1, name: yael.name });
  await expect(heading).toHaveAttribute('dir', 'auto');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('The account, in Germany');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('חיפה');
  await page.getByRole('link', { name: 'Harbour at dawn' }).click();
  await expect(page).toHaveURL(new RegExp(`${spacePage}\\?creators=`));
  await page.getByRole('link', { name: 'The board' }).click();
  await expect(page).toHaveURL(smallBoard);

  // Somebody protected, somebody suspended, and one whom a Space names without a profile.
  await page.goto(`/people/${people.shy.id}`);
  await expect(page.getByText('X shows its profile to approved followers only')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Behind the hedge');
  await page.goto(`/people/${people.gone.id}`);
  await expect(page.getByText('This account is suspended by X.')).toBeVisible();
  await page.goto(`/people/${people.speaker.id}`);
  await expect(page.getByRole('region', { name: 'Their own Spaces' })).toContainText(
    'X lists none at present',
  );
});

test('what X does not know is not there, and what X cannot be asked for is not denied', async ({
  page,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(/status of 404 .*\/(spaces|people)\//);
  await signIn(page, { as: people.viewer.username });
  for (const [path, words] of [
    ['/spaces/1nowhere', 'X knows no Space by this id.'],
    ['/spaces/..%2fboard', 'X knows no Space by this id.'],
    ['/people/404404', 'X shows nobody by this id.'],
    ['/people/1e3', 'X shows nobody by this id.'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  }
  expect((await page.request.get('/api/people/1e3')).status()).toBe(400);

  await sandbox.fault({ kind: '503', match: { path: '^/2/' } });
  for (const [path, words] of [
    [`/spaces/${scheduledSpace.id}`, 'This Space could not be checked.'],
    [`/people/${people.coHost.id}`, 'This person could not be checked.'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
    await expect(page.getByText('X is not available at present.')).toBeVisible();
  }
  await sandbox.clearFaults();
  await expect(async () => {
    // The page also asks by itself, and may be first.
    const again = page.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(page.getByRole('heading', { level: 1, name: people.coHost.name })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass(nextRound);
});

test('shows the reminders of a Space to its creator, and to nobody else', async ({
  page,
  newPerson,
  sandbox,
}) => {
  await sandbox.put({ spaces: [{ ...scheduledSpace, subscriberCount: 342 }] });
  const path = `/spaces/${scheduledSpace.id}`;
  await signIn(page, { as: people.planner.username, from: path });
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText('Reminders set342', nextRound);
  const other = await newPerson();
  await signIn(other, { as: people.viewer.username, from: path });
  await expect(other.getByRole('region', { name: 'Details' })).toContainText('Space id');
  await expect(other.getByRole('region', { name: 'Details' })).not.toContainText('Reminders');
});
