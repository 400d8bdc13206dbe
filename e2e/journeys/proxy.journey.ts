import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

const path = '/api/2/spaces/by/creator_ids';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

test('answers in X’s shape with a session, and 401 without', async ({ page, request, house }) => {
  const stranger = await request.get(`${house.appOrigin}${path}?user_ids=${people.host.id}`);
  expect(stranger.status()).toBe(401);
  await signIn(page, { as: people.viewer.username });
  const plain = await page.request.get(`${path}?user_ids=${people.host.id},${people.quiet.id}`);
  expect(plain.status()).toBe(200);
  expect(await plain.json()).toMatchObject({
    data: [{ id: liveSpace.id, state: 'live' }],
    meta: { result_count: 1 },
  });
  expect((await plain.json()).data[0]).toEqual({ id: liveSpace.id, state: 'live' });
  expect(Number(plain.headers()['x-rate-limit-limit'])).toBeGreaterThan(0);
  expect(plain.headers()['cache-control']).toContain('no-store');

  const rich = await page.request.get(
    `${path}?user_ids=${people.host.id}&space.fields=title,host_ids&expansions=host_ids&user.fields=description`,
  );
  const body = await rich.json();
  expect(body.data[0]).toMatchObject({
    title: 'Harbour at dawn',
    host_ids: [people.host.id, people.coHost.id],
  });
  expect(body.includes.users).toContainEqual(
    expect.objectContaining({ username: people.host.username, description: people.host.description }),
  );
});

test('answers bad questions as X does', async ({ page }) => {
  await signIn(page, { as: people.viewer.username });
  for (const query of ['', '?user_ids=abc', '?user_ids=1&space.fields=nonsense', '?user_ids=1e3']) {
    const answer = await page.request.get(`${path}${query}`);
    expect(answer.status(), query).toBe(400);
    expect(await answer.json()).toMatchObject({ title: 'Invalid Request' });
  }
});

test('passes on X’s own refusal when nothing is known yet', async ({ page, sandbox }) => {
  await signIn(page, { as: people.viewer.username });
  await sandbox.fault({ kind: '402', match: { path: '/2/spaces/by/creator_ids' } });
  const answer = await page.request.get(`${path}?user_ids=${people.host.id}`);
  expect(answer.status()).toBe(402);
  expect(await answer.json()).toMatchObject({ title: 'CreditsDepleted' });
});
