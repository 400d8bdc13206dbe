import { sessionOf, signIn } from '../fixtures/sign-in';
import { openStream } from '../fixtures/stream';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const perMinute = 120;
/** What an address may ask in a minute, whoever asks from it. */
const perAddress = 5 * perMinute;

test.use({ settings: { REQUESTS_PER_MINUTE: String(perMinute), TRUSTED_PROXIES: '192.0.2.1' } });

test('fifty honest streams of one session pass; a program that never stops asking is told to wait, whatever it makes up', async ({
  page,
  house,
  sandbox,
}) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  const session = (await sessionOf(page)) ?? '';
  const url = `${house.appOrigin}/api/spaces/stream${new URL(smallBoard, house.appOrigin).search}`;
  const streams = await Promise.all(Array.from({ length: 50 }, () => openStream(url, session)));
  await expect.poll(() => streams.filter(({ said }) => said().includes('event:')).length).toBe(50);
  for (const stream of streams) stream.close();

  const ask = (from: number) =>
    fetch(`${house.appOrigin}/api/spaces`, {
      headers: { 'x-forwarded-for': `203.0.113.${from % 250}`, cookie: `made-up=${from}` },
    });
  const statuses = new Map<number, number>();
  for (let asked = 0; asked < perAddress + 20; asked += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(asked + i)));
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses.keys()].sort()).toEqual([401, 429]);
  expect(statuses.get(401)).toBeLessThanOrEqual(perAddress);

  const refused = await ask(0);
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('cache-control')).toContain('no-store');
});
