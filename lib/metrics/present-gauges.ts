import 'server-only';
import { Registry } from 'prom-client';
import type { Operation } from '@/lib/collector/read-operation';
import { gauge } from '@/lib/metrics/instruments';

export type Build = { version: string; build: string };

const asNumber = (is: boolean) => (is ? 1 : 0);

/** What this process knows without asking anybody. */
function ownGauges(registry: Registry, operation: Operation, build: Build): void {
  gauge(registry, 'spaceboard_build_info', 'What runs.', ['version', 'build', 'node']).set(
    { ...build, node: process.version },
    1,
  );
  const inCharge = 'Whether this process plans the calls to X; of all instances one does.';
  gauge(registry, 'spaceboard_collector_in_charge', inCharge).set(asNumber(operation.isInCharge));
  gauge(registry, 'spaceboard_streams_open', 'Open event streams.').set(operation.streams);
  const queue = gauge(registry, 'spaceboard_lookup_queue_length', 'Ids and names that wait for X.', ['kind']);
  for (const [kind, waiting] of Object.entries(operation.queues)) queue.set({ kind }, waiting);
  const watched = 'Creators that somebody looks at, as far as this process knows; in charge: all.';
  gauge(registry, 'spaceboard_watched_creators', watched).set(operation.watched);
  gauge(registry, 'spaceboard_store_up', 'Whether the store answers.').set(
    asNumber(operation.stored !== null),
  );
}

/** What the store says. */
function storedGauges(registry: Registry, stored: NonNullable<Operation['stored']>): void {
  const { freshness, budgets, reads, cap } = stored;
  gauge(registry, 'spaceboard_unchecked_creators', 'Watched creators never checked yet.').set(
    freshness.unchecked,
  );
  const ages = 'Age of what is known of watched creators, by quantile.';
  const age = gauge(registry, 'spaceboard_freshness_seconds', ages, ['quantile']);
  if (freshness.p50Ms !== null) age.set({ quantile: '0.5' }, freshness.p50Ms / 1_000);
  if (freshness.p95Ms !== null) age.set({ quantile: '0.95' }, freshness.p95Ms / 1_000);
  const left = gauge(registry, 'spaceboard_x_budget_remaining', 'Calls left in X’s window, all tokens.', [
    'endpoint',
  ]);
  const limit = gauge(registry, 'spaceboard_x_budget_limit', 'Calls that X’s window allows, all tokens.', [
    'endpoint',
  ]);
  const paused = gauge(registry, 'spaceboard_x_paused', 'Whether X lets nobody call.', ['endpoint']);
  for (const budget of budgets) {
    const { endpoint } = budget;
    left.set({ endpoint }, budget.remaining);
    limit.set({ endpoint }, budget.limit);
    paused.set({ endpoint }, asNumber(budget.isPaused));
  }
  const today = 'Distinct Spaces and people that X returned since 00:00 UTC: what it bills.';
  const read = gauge(registry, 'spaceboard_reads_today', today, ['kind']);
  read.set({ kind: 'space' }, reads.spaces);
  read.set({ kind: 'user' }, reads.users);
  if (cap !== undefined) gauge(registry, 'spaceboard_reads_cap', 'X_DAILY_READS.').set(cap);
}

/** Everything that is so now, as Prometheus text. */
export async function presentGauges(operation: Operation, build: Build): Promise<string> {
  const registry = new Registry();
  ownGauges(registry, operation, build);
  if (operation.stored) storedGauges(registry, operation.stored);
  return registry.metrics();
}
