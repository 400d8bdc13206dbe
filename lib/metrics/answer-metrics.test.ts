import { channel } from 'node:diagnostics_channel';
import { beforeAll, describe, expect, it } from 'vitest';
import { log } from '@/lib/logging/log';
import { hearLog } from '@/lib/logging/test-log';
import { answerMetrics, showsToken } from '@/lib/metrics/answer-metrics';
import { followEvents } from '@/lib/metrics/follow-events';
import { instruments } from '@/lib/metrics/instruments';
import { presentGauges } from '@/lib/metrics/present-gauges';

const token = 'a-token-of-metrics';

describe('who may read metrics', () => {
  it.each([
    [`Bearer ${token}`, true],
    [`bearer  ${token}`, true],
    [`Basic ${token}`, false],
    [`Bearer ${token}x`, false],
    [`Bearer ${token} x`, false],
    ['Bearer ', false],
    [null, false],
  ])('%s: %s', (authorization, may) => expect(showsToken(authorization, token)).toBe(may));

  it.each([
    ['without a token of ours', undefined, `Bearer ${token}`],
    ['to who shows another', token, 'Bearer another'],
    ['to who shows none', token, ''],
  ])('there is no such page %s', async (_, own, authorization) => {
    const request = new Request('http://127.0.0.1/api/metrics', { headers: { authorization } });
    await expect(answerMetrics(request, own)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is counted', () => {
  const text = () => instruments().registry.metrics();
  beforeAll(() => followEvents());

  it('requests by template, and their time unless they are streams', async () => {
    const requests = channel('spaceboard:request');
    requests.publish({ route: '/w/[slug]', method: 'GET', status: 200, ms: 12 });
    requests.publish({ route: '/api/spaces/stream', method: 'GET', status: 200, ms: 600_000 });
    requests.publish('nonsense');
    expect(await text()).toContain(
      'spaceboard_http_requests_total{route="/w/[slug]",method="GET",status="200"} 1',
    );
    expect(await text()).toContain(
      'spaceboard_http_request_duration_seconds_bucket{le="0.025",route="/w/[slug]",method="GET"} 1',
    );
    expect(await text()).not.toMatch(/duration_seconds\w*\{[^}]*stream/);
  });

  it('calls to X by endpoint and outcome, and renewals of tokens', async () => {
    const calls = channel('spaceboard:x-call');
    calls.publish({ path: '/2/spaces', outcome: 'rate-limited', ms: 80 });
    calls.publish({ path: '/2/oauth2/token', outcome: 'ok', ms: 80 });
    calls.publish({ path: '/2/tweets/1234567890', outcome: 'ok', ms: 80 });
    expect(await text()).toContain('spaceboard_x_calls_total{endpoint="spaces",outcome="rate-limited"} 1');
    expect(await text()).toContain('spaceboard_x_calls_total{endpoint="other",outcome="ok"} 1');
    expect(await text()).toContain('spaceboard_token_refreshes_total{outcome="ok"} 1');
    expect(await text()).not.toContain('1234567890');
  });

  it('warnings and errors of the log, not its news', async () => {
    hearLog();
    log('turn-failed');
    log('request');
    expect(await text()).toContain('spaceboard_log_events_total{event="turn-failed",level="error"} 1');
    expect(await text()).not.toContain('event="request"');
  });
});

describe('what is so now', () => {
  const own = { isInCharge: true, streams: 3, queues: { creators: 7 }, watched: 120 };
  const build = { version: '1.2.3', build: 'abc' };
  const stored = {
    freshness: { unchecked: 2, p50Ms: 4_000, p95Ms: 31_500 },
    budgets: [{ endpoint: 'spaces' as const, limit: 600, remaining: 411, isPaused: false }],
    reads: { spaces: 40, users: 90 },
    cap: 5_000,
  };

  it('is told with what the store says', async () => {
    const lines = (await presentGauges({ ...own, stored }, build)).split('\n');
    for (const line of [
      `spaceboard_build_info{version="1.2.3",build="abc",node="${process.version}"} 1`,
      'spaceboard_collector_in_charge 1',
      'spaceboard_streams_open 3',
      'spaceboard_lookup_queue_length{kind="creators"} 7',
      'spaceboard_watched_creators 120',
      'spaceboard_unchecked_creators 2',
      'spaceboard_store_up 1',
      'spaceboard_freshness_seconds{quantile="0.5"} 4',
      'spaceboard_freshness_seconds{quantile="0.95"} 31.5',
      'spaceboard_x_budget_remaining{endpoint="spaces"} 411',
      'spaceboard_x_budget_limit{endpoint="spaces"} 600',
      'spaceboard_x_paused{endpoint="spaces"} 0',
      'spaceboard_reads_today{kind="user"} 90',
      'spaceboard_reads_cap 5000',
    ])
      expect(lines).toContain(line);
  });

  it('is told without it while it does not answer, and claims nothing that is not known', async () => {
    const text = await presentGauges({ ...own, stored: null }, build);
    expect(text).toContain('spaceboard_store_up 0');
    expect(text).not.toMatch(/freshness|reads_|budget/);
    const young = { ...stored, freshness: { unchecked: 120, p50Ms: null, p95Ms: null }, cap: undefined };
    expect(await presentGauges({ ...own, stored: young }, build)).not.toMatch(/quantile="|reads_cap/);
  });
});
