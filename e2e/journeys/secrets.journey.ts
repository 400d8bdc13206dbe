import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awake } from '../fixtures/awake';
import { expectCount, nextRound } from '../fixtures/board';
import { leaks, overhear, secretsIn } from '../fixtures/overheard';
import { sessionOf, signIn, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { nowhereNotFound } from '../fixtures/watch-console';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

test.use({ settings: { LOG_LEVEL: 'trace' } });

test('no token of X ever reaches the browser, or the log in clear', async ({ page, house, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  const heard = overhear(page.context(), house.appOrigin);
  await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.expireTokens(people.viewer.id);
  const tokensUsed = async () =>
    new Set((await sandbox.calls()).flatMap(({ token, status }) => (token && status === 200 ? [token] : [])));
  // The first token and the renewed one have both been used.
  await expect.poll(async () => (await tokensUsed()).size, nextRound).toBe(2);
  await page.request.get(`/api/2/spaces/by/creator_ids?user_ids=${people.host.id}`);
  const session = (await sessionOf(page)) ?? '';
  const fingerprints = await tokensUsed();
  await signOut(page);

  const all = await heard();
  expect(all.length).toBeGreaterThan(5);
  expect(leaks(all, fingerprints)).toEqual([]);
  // Whatever else looks like a secret may stand in a Set-Cookie or on the way to and from X only.
  const bodies = all.filter(({ url }) => !url.includes('/api/auth/'));
  expect(bodies.flatMap(({ text }) => secretsIn(text)).filter((secret) => secret !== session)).toEqual([]);
  // The server has written down each request, and of none what it carried.
  const said = [{ url: 'the log', text: house.said }];
  expect(house.said).toMatch(/"route":"\/api\/auth\/\[\.\.\.nextauth\]".*"event":"request"/);
  expect(leaks(said, fingerprints)).toEqual([]);
  expect(secretsIn(house.said)).toEqual([]);
  expect(house.said).not.toMatch(/[?&](code|state)=/);
  // Numbers of the moment can look like anybody's id.
  const events = house.said.split('\n').filter((line) => line.startsWith('{'));
  const told = events.join('\n').replace(/"(requestId|time|ms)":("[^"]*"|[\d.]+)/g, '');
  expect(told).toContain('"event":"request"');
  for (const person of [people.viewer.username, people.viewer.id]) expect(told).not.toContain(person);
  const cookies = (await page.context().cookies()).map(({ name, value }) => ({ url: name, text: value }));
  expect(leaks(cookies, fingerprints)).toEqual([]);
});

test('neither sessions nor tokens lie in the store in clear', async ({ page, house, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const session = (await sessionOf(page)) ?? '';
  const fingerprints = new Set((await sandbox.calls()).flatMap(({ token }) => token ?? []));
  expect(fingerprints.size).toBe(1);
  const files = readdirSync(house.dataDir).map((name) => ({
    url: name,
    text: readFileSync(join(house.dataDir, name), 'latin1'),
  }));
  expect(files.map(({ url }) => url)).toContain('spaceboard.db');
  expect(leaks(files, fingerprints)).toEqual([]);
  for (const { text } of files) expect(text).not.toContain(session);
});

test('every answer is private, unframeable and typed', async ({ page, house, sandbox, complaints }) => {
  complaints.expectInBrowser(nowhereNotFound);
  await sandbox.setWorld(smallWorld());
  const answers = new Map<string, Record<string, string>>();
  page.context().on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== house.appOrigin || pathname.startsWith('/_next/static/')) return;
    answers.set(`${response.status()} ${pathname}`, response.headers());
  });
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await page.goto('/nowhere');
  await page.goto('/sign-in?problem=state');
  expect(answers.size).toBeGreaterThan(5);
  const isPublic = (name: string) => /\.(svg|png|ico|webmanifest)$/.test(name);
  for (const [name, headers] of answers) {
    if (!isPublic(name)) expect(headers['cache-control'], name).toMatch(/no-store/);
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy'], name).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    expect(headers['referrer-policy'], name).toBe('same-origin');
    expect(headers['cross-origin-resource-policy'], name).toBe('same-origin');
    expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
    expect(headers['access-control-allow-origin'], name).toBeUndefined();
    expect(headers['x-powered-by'], name).toBeUndefined();
  }
});

test('hostile names and titles stay words', async ({ page, sandbox }) => {
  const world = smallWorld();
  const hostile = '<img src=x onerror="window.hacked=1">\u202Egnp.exe';
  await sandbox.setWorld({
    ...world,
    users: world.users.map((user) =>
      user.id === people.host.id
        ? { ...user, name: hostile, description: hostile, url: 'javascript:window.hacked=1' }
        : user,
    ),
    spaces: world.spaces.map((space) => ({ ...space, title: hostile })),
  });
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await awake(page);
  await page.getByRole('link', { name: /^<img/ }).first().click();
  await expect(page.getByRole('dialog')).toContainText('<img src=x');
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  await page.goto(`/spaces/${world.spaces[0]?.id}`);
  await expect(page).toHaveTitle(/^<img src=x onerror="window\.hacked=1">gnp\.exe/);
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});
