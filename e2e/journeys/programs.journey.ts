import { request as askHttp } from 'node:http';
import type { Page } from '@playwright/test';
import { Client } from '@xdevplatform/xdk';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

/** The ids of X's own example. */
const [first, second] = ['2244994945', '6253282'] as const;

test.beforeEach(async ({ sandbox }) => {
  const { users, spaces, ...rest } = smallWorld();
  await sandbox.setWorld({
    ...rest,
    users: [...users, { id: first, username: 'XDevelopers' }, { id: second, username: 'X_API' }],
    spaces: [
      ...spaces,
      { id: '1DXxyRYNejbKM', creatorId: first, state: 'live', hostIds: [first] },
      { id: '1nAJELYEEPvGL', creatorId: second, state: 'scheduled', hostIds: [second] },
    ],
  });
});

/** What a page of ours asks of the API. */
async function post(page: Page, origin: string, path: string, data: unknown) {
  const answer = await page.request.post(path, { data, headers: { origin } });
  expect(answer.status(), path).toBe(201);
  return await answer.json();
}

const tagsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content.replaceAll('&amp;', '&')],
    ),
  );

test('X’s own SDK asks us as it asks X, by a personal access token', async ({ page, house }) => {
  await signIn(page, { as: people.viewer.username });
  const wish = { name: 'SDK', scope: 'read', expiresInDays: 1 };
  const { secret } = await post(page, house.appOrigin, '/api/tokens', wish);
  const client = new Client({ bearerToken: secret, baseUrl: `${house.appOrigin}/api` });
  // X's example with default fields, then with optional ones.
  const plain = await client.spaces.getByCreatorIds([first, second]);
  expect(plain.data).toEqual([
    { id: '1DXxyRYNejbKM', state: 'live' },
    { id: '1nAJELYEEPvGL', state: 'scheduled' },
  ]);
  const rich = await client.spaces.getByCreatorIds([first, second], { 'space.fields': ['host_ids'] });
  expect(rich.data).toMatchObject([{ hostIds: [first] }, { hostIds: [second] }]);
  expect(rich.meta).toMatchObject({ resultCount: 2 });
  const stranger = new Client({ bearerToken: 'sb_x', baseUrl: `${house.appOrigin}/api` });
  await expect(stranger.spaces.getByCreatorIds([first])).rejects.toMatchObject({ status: 401 });
});

test('a link’s preview tells a program what the link allows, and nothing else', async ({
  page,
  newPerson,
  house,
  request,
  sandbox,
}) => {
  const board = `${house.appOrigin}${smallBoard}&title=Harbour%20crew`;
  const look = async (address: string) => {
    const answer = await request.get(address);
    return { answer, tags: tagsOf(await answer.text()) };
  };
  const picture = async (address: string) => {
    const startedAt = performance.now();
    const answer = await request.get(address);
    const tookMs = performance.now() - startedAt;
    const body = await answer.body();
    return { status: answer.status(), tookMs, headers: answer.headers(), size: body.byteLength };
  };
  const before = (await sandbox.calls()).length;
  const cold = await look(board);
  expect(cold.tags).toMatchObject({
    'og:title': 'Harbour crew',
    'og:description': '3 creators.',
    'twitter:card': 'summary_large_image',
  });
  expect((await picture(cold.tags['og:image'] ?? '')).status).toBe(200);
  expect((await sandbox.calls()).length, 'X is not asked for a preview').toBe(before);

  await signIn(page, { as: people.viewer.username });
  await page.goto(smallBoard);
  await expect(page.getByText(liveSpace.title ?? '').first()).toBeVisible();
  // Under another title: what was drawn a moment ago is kept for a while.
  const warm = await look(`${board}%20now`);
  expect(warm.tags['og:description']).toMatch(/^1 live, 1 scheduled, 3 creators\. .*As of /);
  const drawn = await picture(warm.tags['og:image'] ?? '');
  expect(drawn).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=30' },
  });
  expect(drawn.size).toBeGreaterThan(10_000);
  console.log(`a preview's picture: ${drawn.tookMs.toFixed(0)} ms, ${drawn.size} bytes`);

  const creators = [{ id: people.host.id }, { id: people.planner.id }];
  const { list } = await post(page, house.appOrigin, '/api/watchlists', {
    name: 'Launch partners',
    creators,
  });
  const links = `/api/watchlists/${list.slug}/links`;
  const { url } = await post(page, house.appOrigin, links, { role: 'viewer' });
  const secret = new URL(url).pathname.split('/').at(-1) ?? '';
  const opened = await look(url);
  expect(opened.answer.status()).toBe(200);
  expect(opened.answer.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
  });
  expect(opened.answer.headers()['set-cookie']).toContain('HttpOnly');
  expect(opened.tags['og:title']).toBe('Launch partners');
  expect(opened.tags['og:description']).toMatch(/^1 live, 1 scheduled, 2 creators\./);
  expect(await opened.answer.text()).not.toContain(secret);
  const card = opened.tags['og:image'] ?? '';
  expect((await picture(card)).status).toBe(200);
  // The address of a list, and a secret that is none, tell only what this is.
  for (const address of [`${house.appOrigin}/w/${list.slug}`, `${house.appOrigin}/w/s/${'A'.repeat(22)}`]) {
    const { tags } = await look(address);
    expect(tags['og:title'] ?? 'Spaceboard').toBe('Spaceboard');
  }

  // A browser goes on to sign in, and comes back to the list's own address.
  const colleague = await newPerson();
  await colleague.goto(url);
  await expect(colleague).toHaveURL(`${house.appOrigin}/?returnTo=%2Fw%2Fs%2Fresume`);
  await page.request.delete(`${links}/viewer`, { headers: { origin: house.appOrigin } });
  expect((await picture(card)).status).toBe(404);
});

test('an address whose percent-encoding is broken names nothing', async ({ house }) => {
  const statusOf = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(house.appOrigin);
      askHttp({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
  for (const path of ['/w/%E0%A4%A', '/people/%zz', '/api/watchlists/%', '/card/%ff.png', '/%']) {
    expect(await statusOf(path), path).toBe(404);
  }
});
