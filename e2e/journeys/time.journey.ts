import { awake } from '../fixtures/awake';
import { card, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { observeSmoothness, smoothness } from '../fixtures/smoothness';
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
  await expect(planning).toContainText(new RegExp(`${clock(start, 'Europe/Paris')} CES?T`));
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

test.describe('shortly before midnight', () => {
  // Wherever it is eleven at night now, or midnight where that would be UTC: there the days lie otherwise than in UTC.
  const hoursAhead = ((23 - new Date().getUTCHours() + 12) % 24) - 12 || 1;
  const timezoneId = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
  test.use({ timezoneId });

  test('a page is painted in its reader’s zone, and nothing moves when it wakes', async ({
    page,
    sandbox,
  }) => {
    const starts = [0.4, 1.5, 3, 6, 12, 20].map((hours) => Date.now() + hours * hour);
    await sandbox.put({
      spaces: starts.map((scheduledStart, index) => ({
        ...planned,
        id: spaceId(40 + index),
        title: `Night watch ${index}`,
        scheduledStart,
      })),
    });
    await signIn(page, { as: people.viewer.username });
    await page.goto(smallBoard);
    await expect(card(page, 'Night watch 5')).toBeVisible(nextRound);
    await observeSmoothness(page);
    await page.addInitScript(() => {
      const daysAndClocks = () => {
        const texts = [...document.querySelectorAll('main h3, main time')].map(
          (each) => each.textContent ?? '',
        );
        return texts.flatMap((text) => text.match(/\d\d:\d\d \S+|\w+ · .*|\w{3} \d+ \w{3}/g) ?? []);
      };
      document.addEventListener('DOMContentLoaded', () =>
        Object.assign(window, { daysAndClocks, painted: daysAndClocks() }),
      );
    });
    await page.reload();
    await awake(page);
    const { painted, now } = await page.evaluate(() => ({
      painted: Reflect.get(window, 'painted'),
      now: Reflect.get(window, 'daysAndClocks')(),
    }));
    expect(now.length).toBeGreaterThan(6);
    expect(now).toContainEqual(expect.stringContaining(clock(starts[5] ?? 0, timezoneId)));
    expect(painted).toEqual(now);
    expect((await smoothness(page)).shift, 'CLS').toBeLessThan(0.02);
  });
});
