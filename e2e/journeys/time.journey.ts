import { card, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld, spaceId } from '../fixtures/worlds';

const hour = 3_600_000;
/** In two hours, on the minute. */
const start = Math.ceil(Date.now() / 60_000) * 60_000 + 2 * hour;
const planned = {
  id: spaceId(3),
  creatorId: people.planner.id,
  state: 'scheduled' as const,
  title: 'شاي الميناء',
  hostIds: [people.planner.id],
  scheduledStart: start,
};
const clock = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
const dayInParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(start);

test.beforeEach(async ({ sandbox }) => {
  const world = smallWorld();
  await sandbox.setWorld({ ...world, spaces: [...world.spaces, planned] });
});

test('a day is read and walked through on the timeline, in a zone of one’s own choice', async ({ page }) => {
  await signIn(page, { as: people.viewer.username });
  await page.goto(`${smallBoard}&view=timeline&day=${dayInParis}`);
  const bar = page.getByRole('link', { name: /^شاي الميناء, by Finn Plans, scheduled, starts in/ });
  await expect(bar).toContainText(clock(start, 'Europe/Paris'));

  // By keyboard to the Space, and back to its bar.
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: planned.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeFocused();

  // Another zone for this browser: kept over a reload.
  await page.goto(`${smallBoard}&view=timeline&span=week`);
  await page.getByRole('button', { name: /Change the time zone/ }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('chatham');
  await expect(page.getByRole('option')).toHaveText([/^Pacific \/ Chatham/]);
  await page.keyboard.press('Enter');
  await expect(bar.first()).toContainText(clock(start, 'Pacific/Chatham'));
  await page.reload();
  await expect(bar.first()).toContainText(clock(start, 'Pacific/Chatham'));

  // What a link names goes before it.
  await page.goto(`${smallBoard}&view=timeline&span=week&tz=Asia/Tokyo`);
  await expect(bar.first()).toContainText(clock(start, 'Asia/Tokyo'));
  await expect(page.getByRole('button', { name: /^Times in Asia \/ Tokyo, GMT\+9/ })).toBeVisible();
});

test('a start that is moved says from when to when, and a calendar is told so', async ({
  page,
  sandbox,
  newPerson,
}) => {
  await signIn(page, { as: people.viewer.username });
  await page.goto(smallBoard);
  const planning = card(page, planned.title);
  await expect(planning).toContainText(`${clock(start, 'Europe/Paris')} CET`);
  const link = planning.getByRole('link', { name: /^Add to calendar/ });
  const path = (await link.getAttribute('href')) ?? '';
  const read = async () => {
    const answer = await page.request.get(path);
    expect(answer.headers()['content-type']).toMatch(/^text\/calendar/);
    const text = (await answer.text()).replaceAll('\r\n ', '');
    return (name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  };
  const before = await read();
  expect(before('SUMMARY')).toBe(planned.title);

  const later = start + 90 * 60_000;
  await sandbox.put({ spaces: [{ ...planned, scheduledStart: later, updatedAt: Date.now() }] });
  await expect(planning).toContainText('Moved', nextRound);
  await expect(planning).toContainText(clock(later, 'Europe/Paris'));
  const after = await read();
  expect(after('UID')).toBe(before('UID'));
  expect(after('DTSTART')).not.toBe(before('DTSTART'));
  expect(Number(after('SEQUENCE'))).toBeGreaterThan(Number(before('SEQUENCE')));

  expect((await page.request.get('/api/spaces/1NeverWas9999/calendar')).status()).toBe(404);
  const stranger = await newPerson();
  expect((await stranger.request.get(path)).status()).toBe(401);
});
