import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sessionOf, signIn } from '../fixtures/sign-in';
import { openStream } from '../fixtures/stream';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

/** Our API as a page of this person's asks it. */
const api = (page: Page, origin: string) => async (method: string, path: string, data?: unknown) => {
  const answer = await page.request.fetch(path, { method, data, headers: { origin }, maxRedirects: 0 });
  const text = await answer.text();
  return {
    status: answer.status(),
    headers: answer.headers(),
    text,
    body: text.startsWith('{') ? JSON.parse(text) : null,
  };
};

test('a list is shared by a secret link, watched, and taken back at once', async ({
  page,
  newPerson,
  house,
  request,
}) => {
  await signIn(page, { as: people.viewer.username });
  const owner = api(page, house.appOrigin);
  const creators = [{ id: people.host.id, note: 'on air' }];
  const made = await owner('POST', '/api/watchlists', { name: 'Launch partners', creators });
  const { slug } = made.body.list;
  expect(slug).toMatch(/^launch-partners-[a-z2-7]{8}$/);
  const link = await owner('POST', `/api/watchlists/${slug}/links`, { role: 'viewer' });
  const secret = new URL(link.body.url).pathname.split('/').at(-1) ?? '';

  // Signed out, the secret stays in a cookie that no script reads.
  const stranger = await request.get(link.body.url, { maxRedirects: 0 });
  expect(stranger.status()).toBe(200);
  expect(await stranger.text()).not.toContain(secret);
  expect(stranger.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(stranger.headers()['set-cookie']).toContain('HttpOnly');

  const other = await newPerson();
  await signIn(other, { as: people.coHost.username });
  const colleague = api(other, house.appOrigin);
  expect((await colleague('GET', `/api/watchlists/${slug}`)).status).toBe(404);
  const opened = await colleague('GET', `/w/s/${secret}`);
  expect([opened.status, opened.headers.location]).toEqual([303, `${house.appOrigin}/w/${slug}`]);
  const stream = await openStream(
    `${house.appOrigin}/api/spaces/stream?list=${slug}`,
    (await sessionOf(other)) ?? '',
  );
  await expect.poll(stream.said).toContain(liveSpace.title);
  const board = await colleague('GET', `/api/spaces?list=${slug}`);
  expect(board.body.creators).toMatchObject([{ id: people.host.id }]);
  expect((await colleague('PATCH', `/api/watchlists/${slug}`, { version: 1, name: 'Mine' })).status).toBe(
    403,
  );

  const operation = { kind: 'add', creators: [{ id: people.quiet.id }] };
  await owner('POST', `/api/watchlists/${slug}/operations`, { version: 1, operation });
  await expect.poll(stream.said, { timeout: 2_000 }).toContain('event: reset');
  const revokedAt = performance.now();
  await owner('DELETE', `/api/watchlists/${slug}/links/viewer`);
  await stream.ended;
  expect(performance.now() - revokedAt).toBeLessThan(2_000);
  expect(stream.said()).toContain('"reason":"list-gone"');
  expect((await colleague('GET', `/api/spaces?list=${slug}`)).status).toBe(404);
  expect((await colleague('GET', `/w/s/${secret}`)).headers.location).toContain('link-ended');

  const kept = readdirSync(house.dataDir).map((name) => readFileSync(join(house.dataDir, name), 'latin1'));
  expect(kept.join()).not.toContain(secret);
});

test('a script reads and writes by a personal token, and imports are measured', async ({
  page,
  house,
  request,
}) => {
  await signIn(page, { as: people.viewer.username });
  const person = api(page, house.appOrigin);
  const tokenFor = async (scope: string) => {
    const { body } = await person('POST', '/api/tokens', { name: 'Cron', scope, expiresInDays: 30 });
    return { id: body.token.id, headers: { authorization: `Bearer ${body.secret}` } };
  };
  const [reader, writer] = [await tokenFor('read'), await tokenFor('write')];
  const lists = `${house.appOrigin}/api/watchlists`;
  const data = { name: 'By script', creators: [{ id: people.host.id }] };
  expect((await request.post(lists, { ...reader, data })).status()).toBe(403);
  expect((await request.post(lists, { ...writer, data })).status()).toBe(201);
  expect((await request.get(lists, reader)).status()).toBe(200);
  const spaces = `${house.appOrigin}/api/2/spaces/by/creator_ids?user_ids=${people.host.id}`;
  expect((await request.get(spaces, reader)).status()).toBe(200);
  // Neither signs anybody out, nor does a cookie help where the token does not.
  expect((await request.post(`${house.appOrigin}/api/auth/signout`, writer)).status()).toBe(403);
  expect((await page.request.get(lists, { headers: { authorization: 'Bearer sb_x' } })).status()).toBe(401);

  const dryRun = (text: string) =>
    request.post(`${lists}/import?ask=0`, {
      headers: { ...writer.headers, 'content-type': 'text/plain' },
      data: text,
    });
  const large = await dryRun(`@${people.host.username} ${'ada-lovelace '.repeat(38_000)}`);
  expect(large.status()).toBe(200);
  expect(await large.json()).toMatchObject({ unreadCount: 1, entries: [{ input: people.host.username }] });
  expect((await dryRun('a'.repeat(512 * 1024 + 1))).status()).toBe(413);
  const patch = { version: 1, name: 'n'.repeat(70_000) };
  expect((await request.patch(`${lists}/x`, { ...writer, data: patch })).status()).toBe(413);

  expect((await person('DELETE', `/api/tokens/${reader.id}`)).status).toBe(204);
  expect((await request.get(lists, reader)).status()).toBe(401);
});
