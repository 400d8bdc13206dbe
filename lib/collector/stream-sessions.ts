import 'server-only';
import type { SessionFate } from '@/lib/auth/live-sessions';
import type { LiveStream } from '@/lib/collector/live-stream';
import { streamEvent } from '@/lib/collector/stream-text';
import { CodedError } from '@/lib/errors';
import { log } from '@/lib/logging/log';

/** A browser shares one among its tabs; this leaves room for many browsers' worth of programs. */
export const mostStreamsPerSession = 60;
/** Streams whose sessions nobody could check for so long are closed: unknown is not signed in. */
const uncheckedMs = 10_000;

export type SessionEdges = {
  fatesOf: (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, SessionFate>>;
  now: () => number;
};

/** Which session holds which streams: how many it may, and whether it still may. */
export class StreamSessions {
  readonly #streams = new Map<string, Set<LiveStream>>();
  readonly #opening = new Map<string, number>();
  #checkedAt = 0;
  #isChecking = false;

  constructor(private readonly edges: SessionEdges) {}

  /**
   * Takes a place for a stream that is about to open; the function returned gives it back.
   * @throws CodedError `too-many-streams`
   */
  admit(sessionId: string): () => void {
    const opening = this.#opening.get(sessionId) ?? 0;
    if (opening + (this.#streams.get(sessionId)?.size ?? 0) >= mostStreamsPerSession) {
      throw new CodedError('too-many-streams', `At most ${mostStreamsPerSession} streams at once.`, {
        retryAt: this.edges.now() + 30_000,
      });
    }
    this.#opening.set(sessionId, opening + 1);
    return () => {
      const left = (this.#opening.get(sessionId) ?? 1) - 1;
      if (left > 0) this.#opening.set(sessionId, left);
      else this.#opening.delete(sessionId);
    };
  }

  add(stream: LiveStream): void {
    if (this.#streams.size === 0) this.#checkedAt = this.edges.now();
    const streams = this.#streams.get(stream.sessionId) ?? new Set();
    this.#streams.set(stream.sessionId, streams.add(stream));
  }

  remove(stream: LiveStream): void {
    const streams = this.#streams.get(stream.sessionId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#streams.delete(stream.sessionId);
  }

  /** Ends the streams of sessions that are over: one question to the store for all of them. */
  async check(): Promise<void> {
    if (this.#isChecking || this.#streams.size === 0) return;
    this.#isChecking = true;
    const startedAt = this.edges.now();
    try {
      const fates = await this.edges.fatesOf([...this.#streams.keys()]);
      this.#checkedAt = startedAt;
      for (const [sessionId, fate] of fates) {
        if (fate !== 'live') this.#end([...(this.#streams.get(sessionId) ?? [])], 'end', { reason: fate });
      }
    } catch (error) {
      log('stream-sessions-not-checked', { error });
    } finally {
      this.#isChecking = false;
    }
  }

  /** Closes everything when sessions could not be checked for long. */
  closeUnchecked(): void {
    if (this.#streams.size === 0 || this.edges.now() - this.#checkedAt < uncheckedMs) return;
    for (const streams of [...this.#streams.values()]) this.#end([...streams], 'bye', { retryMs: 5_000 });
  }

  #end(streams: readonly LiveStream[], event: 'end' | 'bye', data: unknown): void {
    for (const { outlet } of streams) {
      outlet.send(streamEvent(event, data));
      outlet.close();
    }
  }
}
