import type { Page } from '@playwright/test';
import { servedByHeader } from '../../scripts/processes/balancer.mjs';
import { card, expectCount, nextRound } from '../fixtures/board';
import { creatorsPath, type SandboxControl } from '../fixtures/sandbox-control';
import { sessionOf, signIn } from '../fixtures/sign-in';
import { openStreamOfEach } from '../fixtures/stream';
import { expect, test } from '../fixtures/two-instances';
import { people, retitled, smallBoard, smallWorld } from '../fixtures/worlds';

// PostgreSQL and two apps start first.
test.setTimeout(100_000);

const keys = new URL(smallBoard, 'http://board').search;
/** One token's allowance is a call every 3 s. */
const allowedMs = 900_000 / 300;
/** One call a second for the app; calls travel at different speeds, as the sandbox allows for too. */
const burstMs = 900;
// Ten by its own clock; a busy machine is granted more.
const takenOver = { timeout: 15_000, intervals: [100] };

/** One look at the board's data, and who answered. */
async function look(page: Page) {
  const answer = await page.request.get(`/api/spaces${keys}`);
  const headers = answer.headers();
  const runs = (headers['x-checked-at'] ?? '').split(',').map((run) => Number(run.split('*')[0]));
  return {
    status: answer.status(),
    servedBy: Number(headers[servedByHeader]),
    ageMs: Number(headers['x-server-now']) - Math.min(...runs),
  };
}

/** Waits until each instance has answered with a board no older than two planned checks. */
async function expectFreshFrom(page: Page, ports: readonly number[]): Promise<void> {
  const fresh = new Set<number>();
  const note = async () => {
    const { status, servedBy, ageMs } = await look(page);
    expect(status).toBe(200);
    if (ageMs < 8_000) fresh.add(servedBy);
    return [...fresh].sort();
  };
  await expect.poll(note, nextRound).toEqual([...ports].sort());
}

/** Milliseconds between one check of creators and the next, as X saw them. */
async function gaps(sandbox: SandboxControl): Promise<number[]> {
  const calls = await sandbox.calls(creatorsPath);
  return calls.slice(1).map((call, index) => call.at - (calls[index]?.at ?? 0));
}

async function expectChecks(sandbox: SandboxControl, count: number): Promise<void> {
  const made = async () => (await sandbox.calls(creatorsPath)).length;
  await expect.poll(made, { timeout: 8_000 * count }).toBeGreaterThanOrEqual(count);
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

test('two instances check as one, and one goes on when the one in charge is lost', async ({
  page,
  house,
  sandbox,
  two,
  complaints,
}) => {
  // What the lost instance was saying when it was lost.
  complaints.expectInBrowser(/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH/);
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const session = (await sessionOf(page)) ?? '';
  await expectFreshFrom(page, two.ports);

  const stream = `${house.appOrigin}/api/spaces/stream${keys}`;
  const [first, second] = await openStreamOfEach(two.ports, stream, session);
  await sandbox.clearCalls();
  await sandbox.put(retitled('Harbour at ten'));
  await expect.poll(() => first?.said(), nextRound).toContain('Harbour at ten');
  // The one in charge has stored it; the other is told, long before it would look by itself.
  await expect.poll(() => second?.said(), { timeout: 2_000 }).toContain('Harbour at ten');
  await expectChecks(sandbox, 3);
  // Of two that each kept the pace, or asked whenever somebody looks, the mean would be half of this.
  expect(mean(await gaps(sandbox))).toBeGreaterThanOrEqual(allowedMs);

  // A board nobody has looked at, opened at the one that is not in charge.
  const [, standby] = two.ports;
  const cold = () => two.readFrom(standby, `/api/spaces?creators=${people.second.id}`, session);
  const checked = { creators: [{ id: people.second.id, status: 'checked' }] };
  // At once, or as soon as a call may be made.
  await expect.poll(cold, { timeout: 10_000, intervals: [100] }).toMatchObject(checked);
  expect(await two.handedCreators()).toContain(people.second.id);

  const lost = await two.leaseOwner();
  await two.killFirst();
  await sandbox.put(retitled('Harbour at noon'));
  await expect.poll(async () => [undefined, lost].includes(await two.leaseOwner()), takenOver).toBe(false);
  await expect(card(page, 'Harbour at noon')).toBeVisible(nextRound);
  await expect.poll(() => second?.said()).toContain('Harbour at noon');
  second?.close();
  await expectFreshFrom(page, two.ports.slice(1));
  await expect(page.getByRole('button', { name: /^Checked/ })).toBeVisible();
  await expectChecks(sandbox, (await sandbox.calls(creatorsPath)).length + 1);
  expect(Math.min(...(await gaps(sandbox)))).toBeGreaterThanOrEqual(burstMs);
  const refused = (await sandbox.calls(creatorsPath)).filter(({ status }) => status !== 200);
  expect(refused).toEqual([]);
  await page.reload();
  await expectCount(page, 'Live', 1);
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  expect(await sessionOf(page)).toBe(session);
  // The page would go on asking while the instances end.
  await page.close();
});
