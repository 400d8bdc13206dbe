import { setTimeout as delay } from 'node:timers/promises';
import { clock } from '@/bench/virtual/install';
import type { VirtualX } from '@/bench/world/virtual-x';

/** A Space that begins at X, and when it did. */
export type Begun = { spaceId: string; creatorId: string; at: number };

const spaceId = (serial: number) => `1L${String(serial).padStart(11, '0')}`;
const lifeMs = 20 * 60_000;

function begin(x: VirtualX, begun: Begun): void {
  const { spaceId: id, creatorId } = begun;
  x.box.world.put({ spaces: [{ id, creatorId, state: 'live', startedAt: clock.now() }] });
  setTimeout(() => x.box.world.remove({ spaces: [id] }), lifeMs);
}

/** Spaces that begin unannounced, one every `everyMs` on the average, at nobody's second. */
export async function startUnannounced(
  x: VirtualX,
  creatorIds: readonly string[],
  options: { count: number; everyMs: number },
  onBegin: (begun: Begun) => void,
): Promise<void> {
  for (let i = 0; i < options.count; i += 1) {
    await delay(options.everyMs * (0.5 + Math.random()));
    const creatorId = creatorIds[(i * 7_919) % creatorIds.length] ?? '';
    const begun = { spaceId: spaceId(i), creatorId, at: clock.now() };
    begin(x, begun);
    onBegin(begun);
  }
}

/** Spaces announced for a time, each begun up to ten minutes late, as people are. */
export async function startScheduled(
  x: VirtualX,
  creatorIds: readonly string[],
  options: { count: number; everyMs: number },
  onBegin: (begun: Begun) => void,
): Promise<void> {
  const announcedMs = 15 * 60_000;
  for (let i = 0; i < options.count; i += 1) {
    await delay(options.everyMs * (0.5 + Math.random()));
    const creatorId = creatorIds[(i * 7_919) % creatorIds.length] ?? '';
    const id = spaceId(500_000 + i);
    const scheduledStart = clock.now() + announcedMs;
    x.box.world.put({ spaces: [{ id, creatorId, state: 'scheduled', scheduledStart }] });
    const lateMs = Math.random() * 10 * 60_000;
    setTimeout(() => {
      const begun = { spaceId: id, creatorId, at: clock.now() };
      begin(x, begun);
      onBegin(begun);
    }, announcedMs + lateMs);
  }
  await delay(26 * 60_000);
}
