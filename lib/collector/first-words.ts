import 'server-only';
import { frameSaid, wholeEvent } from '@/lib/collector/board-frame';
import type { VersionedReading } from '@/lib/collector/shared-readings';

/**
 * What a stream says first of its boards: all of them whole, or, to whoever holds what was told up to `since`,
 * what stands beside their Spaces. `from`: the version from which on content follows.
 */
export function firstWords(
  readings: readonly VersionedReading[],
  since: number | null,
  intervalMs: number,
): { parts: Uint8Array[]; from: number } {
  // What has changed after the first of them was read is told once more.
  const version = Math.min(...readings.map((each) => each.version));
  // A store put back from a copy knows less than the client: everything is told anew.
  const isAhead = since !== null && since > version;
  if (since !== null && !isAhead) {
    return {
      parts: readings.map(({ reading }, index) => frameSaid(reading, index, intervalMs).bytes),
      from: since,
    };
  }
  const name = isAhead ? 'reset' : 'board';
  return { parts: readings.map((each, index) => wholeEvent(name, index, each, intervalMs)), from: version };
}
