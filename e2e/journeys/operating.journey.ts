import { expectCount, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const token = 'metrics-token-of-this-journey';
const headers = { authorization: `Bearer ${token}` };

test.use({ settings: { METRICS_TOKEN: token } });

test('tells whoever runs it how it fares, and of nobody', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  for (const path of ['live', 'ready'])
    expect((await page.request.get(`/api/health/${path}`)).status()).toBe(200);
  expect((await page.request.get('/api/metrics')).status()).toBe(404);
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const metrics = async () => (await page.request.get('/api/metrics', { headers })).text();
  await expect.poll(metrics, nextRound).toMatch(/^spaceboard_freshness_seconds\{quantile="0.95"\} \d/m);
  await expect.poll(metrics, nextRound).toMatch(/^spaceboard_streams_open 1$/m);
  const text = await metrics();
  expect(text).toMatch(/^spaceboard_http_requests_total\{route="\/board",method="GET",status="200"\} [1-9]/m);
  expect(text).toMatch(
    /^spaceboard_http_requests_total\{route="\/api\/auth\/\[\.\.\.nextauth\]".*status="303"/m,
  );
  expect(text).toMatch(/^spaceboard_x_calls_total\{endpoint="spaces-by-creators",outcome="ok"\} [1-9]/m);
  expect(text).toMatch(/^spaceboard_x_budget_remaining\{endpoint="spaces-by-creators"\} 2\d\d$/m);
  expect(text).toMatch(/^spaceboard_reads_today\{kind="space"\} [1-9]/m);
  expect(text).toMatch(/^spaceboard_collector_in_charge 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  for (const person of Object.values(people)) {
    expect(text).not.toContain(person.username);
    expect(text).not.toContain(`="${person.id}"`);
  }
});
