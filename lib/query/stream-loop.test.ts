import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SseEvent } from './sse-parser';
import { keepStream, retryMs, type StreamStatus } from './stream-loop';

const frame = 'event: checked\ndata: {"at":1,"creatorIds":"all"}\n\n';

/** A server whose every answer is opened, spoken and ended by the test. */
class FakeServer {
  readonly asked: string[] = [];
  #open: ReadableStreamDefaultController<Uint8Array> | undefined;
  #answer: (() => Response | Promise<Response>) | undefined;

  answerWith(answer: (() => Response | Promise<Response>) | undefined) {
    this.#answer = answer;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    this.asked.push(String(input));
    if (this.#answer) return this.#answer();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#open = controller;
      },
    });
    init?.signal?.addEventListener('abort', () => this.#open?.error(init.signal?.reason));
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };

  say = (text: string) => this.#open?.enqueue(new TextEncoder().encode(text));
  hangUp = () => this.#open?.close();
}

let server: FakeServer;
let statuses: StreamStatus[];
let events: SseEvent[];
let stop: () => void;

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
function start() {
  stop = keepStream({
    boards: [['ada', '5'], ['ben']],
    since: () => 7,
    onStatus: (status) => statuses.push(status),
    onEvents: (heard) => events.push(...heard),
    fetch: server.fetch,
    random: () => 1,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  statuses = [];
  events = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a stream that is kept', () => {
  it('asks for its boards and what is newer, and is open at the first word', async () => {
    start();
    await pass(0);
    expect(server.asked).toEqual(['/api/spaces/stream?creators=ada%2C5&creators=ben&since=7']);
    expect(statuses).toEqual([]);
    server.say(frame);
    await pass(0);
    expect(statuses).toEqual(['open']);
    expect(events).toHaveLength(1);
  });

  it('comes back after one break without a word, and is down after the second', async () => {
    start();
    await pass(0);
    server.say(frame);
    await pass(0);
    server.hangUp();
    await pass(0);
    expect(statuses).toEqual(['open']);
    await pass(1_000);
    expect(server.asked).toHaveLength(2);
    server.hangUp();
    await pass(0);
    expect(statuses).toEqual(['open', 'down']);
    await pass(2_000);
    server.say(frame);
    await pass(0);
    expect(statuses).toEqual(['open', 'down', 'open']);
  });

  it('is down at once when refused, and tries ever less often', async () => {
    server.answerWith(() => Response.json({ code: 'signed-out' }, { status: 401 }));
    start();
    await pass(0);
    expect(statuses[0]).toBe('down');
    await pass(60_000);
    expect(server.asked.length).toBeLessThan(7);
    await pass(600_000);
    expect(server.asked.length).toBeLessThan(30);
  });

  it('is down when something on the way keeps what is sent', async () => {
    start();
    await pass(5_000);
    expect(statuses).toEqual(['down']);
  });

  it('takes a long silence for a break', async () => {
    start();
    await pass(0);
    server.say(frame);
    await pass(37_000);
    expect(server.asked).toHaveLength(1);
    await pass(3_000);
    expect(server.asked).toHaveLength(2);
  });

  it('lives on mere signs of life', async () => {
    start();
    for (let n = 0; n < 20; n += 1) {
      server.say(': here\n\n');
      await pass(15_000);
    }
    expect(server.asked).toHaveLength(1);
    expect(statuses[0]).toBe('open');
  });

  it('comes back when it was told to, which is no failure', async () => {
    start();
    await pass(0);
    server.say(frame);
    server.say('event: bye\ndata: {"retryMs":700}\n\n');
    await pass(699);
    expect(server.asked).toHaveLength(1);
    await pass(1);
    expect(server.asked).toHaveLength(2);
    expect(statuses).toEqual(['open']);
  });

  it('is down when its session has ended', async () => {
    start();
    await pass(0);
    server.say('event: end\ndata: {"reason":"signed-out"}\n\n');
    await pass(0);
    expect(statuses.at(-1)).toBe('down');
  });

  it('is quiet once stopped', async () => {
    start();
    await pass(0);
    stop();
    await pass(60_000);
    expect(server.asked).toHaveLength(1);
    expect(statuses).toEqual([]);
  });

  it('waits between half and all of a time that doubles up to thirty seconds', () => {
    const longest = [1, 2, 3, 4, 5, 6, 40].map((failures) => retryMs(failures, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(retryMs(3, 0)).toBe(2_000);
  });
});
