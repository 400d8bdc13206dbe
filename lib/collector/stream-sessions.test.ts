import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionFate } from '@/lib/auth/live-sessions';
import type { LiveStream } from '@/lib/collector/live-stream';
import { openOutlet } from '@/lib/collector/stream-outlet';
import { mostStreamsPerSession, StreamSessions } from '@/lib/collector/stream-sessions';
import { hearLog } from '@/lib/logging/test-log';

let time: number;
let fates: Map<string, SessionFate>;
const fatesOf = vi.fn(async (_ids: readonly string[]): Promise<ReadonlyMap<string, SessionFate>> => fates);
let sessions: StreamSessions;

beforeEach(() => {
  time = 1_000_000;
  fates = new Map();
  fatesOf.mockReset().mockImplementation(async () => fates);
  sessions = new StreamSessions({ fatesOf, now: () => time });
});

/** A stream of this session's, and what it is told until it ends. */
function open(sessionId: string): { stream: LiveStream; said: Promise<string> } {
  const outlet = openOutlet(() => sessions.remove(stream));
  const stream: LiveStream = { viewerId: 'v', sessionId, boards: [], creatorIds: new Set(), outlet };
  sessions.add(stream);
  return { stream, said: new Response(outlet.body).text() };
}

describe('places for streams', () => {
  it('are counted for each session alone, those that are opening too', () => {
    const free = Array.from({ length: mostStreamsPerSession - 1 }, () => sessions.admit('a'));
    const { stream } = open('a');
    expect(() => sessions.admit('a')).toThrow('At most 60 streams');
    expect(() => sessions.admit('b')).not.toThrow();
    sessions.remove(stream);
    expect(() => free.push(sessions.admit('a'))).not.toThrow();
    for (const giveBack of free) giveBack();
    for (let again = 0; again < mostStreamsPerSession; again += 1) sessions.admit('a');
    expect(() => sessions.admit('a')).toThrow(expect.objectContaining({ code: 'too-many-streams' }));
  });

  it('that are all taken come with a time to try again', () => {
    for (let taken = 0; taken < mostStreamsPerSession; taken += 1) sessions.admit('a');
    expect(() => sessions.admit('a')).toThrow(expect.objectContaining({ retryAt: time + 30_000 }));
  });

  it('are nobody’s who never had one', () => {
    sessions.remove(open('a').stream);
    expect(() => sessions.admit('a')()).not.toThrow();
  });
});

describe('a look at all sessions', () => {
  it('asks once for all of them, and not at all while nothing is open', async () => {
    await sessions.check();
    expect(fatesOf).not.toHaveBeenCalled();
    for (const id of ['a', 'a', 'b']) open(id);
    await sessions.check();
    expect(fatesOf.mock.calls).toEqual([[['a', 'b']]]);
  });

  it.each(['signed-out', 'not-allowed'] as const)('ends all streams of one that is %s', async (reason) => {
    const [first, second, other] = [open('a'), open('a'), open('b')];
    fates = new Map([
      ['a', reason],
      ['b', 'live'],
    ]);
    await sessions.check();
    const last = `event: end\ndata: {"reason":"${reason}"}\n\n`;
    expect(await Promise.all([first.said, second.said])).toEqual([last, last]);
    expect(other.stream.outlet.send(new Uint8Array(1))).toBe(true);
    await sessions.check();
    expect(fatesOf).toHaveBeenLastCalledWith(['b']);
  });

  it('is not begun while another goes on', async () => {
    open('a');
    let answer = (_: ReadonlyMap<string, SessionFate>) => {};
    fatesOf.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const first = sessions.check();
    await sessions.check();
    expect(fatesOf).toHaveBeenCalledOnce();
    answer(fates);
    await first;
    await sessions.check();
    expect(fatesOf).toHaveBeenCalledTimes(2);
  });
});

describe('sessions that cannot be checked', () => {
  it('are said so, and their streams are told to come back after ten seconds', async () => {
    const { events } = hearLog();
    const { stream, said } = open('a');
    fatesOf.mockRejectedValue(new Error('the store is gone'));
    await sessions.check();
    expect(events.map(({ event }) => event)).toEqual(['stream-sessions-not-checked']);
    time += 9_999;
    sessions.closeUnchecked();
    expect(stream.outlet.send(new Uint8Array())).toBe(true);
    time += 1;
    sessions.closeUnchecked();
    expect(await said).toContain('event: bye\ndata: {"retryMs":5000}\n\n');
  });

  it('count from the last look that was answered', async () => {
    const { stream } = open('a');
    fates = new Map([['a', 'live']]);
    time += 8_000;
    await sessions.check();
    time += 9_999;
    sessions.closeUnchecked();
    expect(stream.outlet.send(new Uint8Array(1))).toBe(true);
  });

  it('are not those of a stream that has only just opened after a quiet hour', () => {
    time += 3_600_000;
    const { stream } = open('a');
    sessions.closeUnchecked();
    expect(stream.outlet.send(new Uint8Array(1))).toBe(true);
  });
});
