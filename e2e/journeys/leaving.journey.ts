import { join } from 'node:path';
import Database from 'libsql';
import { expectCount } from '../fixtures/board';
import { sessionOf, signIn } from '../fixtures/sign-in';
import { openStream } from '../fixtures/stream';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

/** Whoever is in charge of checking, by the store. */
function leases(dataDir: string): number {
  const file = new Database(join(dataDir, 'spaceboard.db'), { readonly: true });
  try {
    return file.prepare('select owner from leases').all().length;
  } finally {
    file.close();
  }
}

test('told to end, the app takes leave of open streams, is gone soon and leaves its post free', async ({
  page,
  house,
  sandbox,
}) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const session = (await sessionOf(page)) ?? '';
  await page.goto('about:blank');
  const keys = new URL(smallBoard, house.appOrigin).search;
  const stream = await openStream(`${house.appOrigin}/api/spaces/stream${keys}`, session);
  await expect.poll(stream.said).toContain('event: board');
  expect(leases(house.dataDir)).toBe(1);

  const toldAt = performance.now();
  const end = await house.endApp(10_000);
  expect(performance.now() - toldAt).toBeLessThan(10_000);
  expect(end).toEqual({ code: 0, signal: null });
  await stream.ended;
  expect(stream.said()).toMatch(/event: bye\ndata: \{"retryMs":\d+\}\n\n$/);
  expect(leases(house.dataDir)).toBe(0);

  await house.restartApp();
  await expect.poll(() => leases(house.dataDir), { timeout: 2_000 }).toBe(1);
  await page.goto(smallBoard);
  await expectCount(page, 'Live', 1);
});
