import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bridgeConsole } from '@/lib/logging/console-bridge';
import { type LogEvent, logEvents } from '@/lib/logging/events';
import { type HeardEvent, onLogEvent } from '@/lib/logging/heard-events';
import { log, setLogging } from '@/lib/logging/log';
import { enterRequest } from '@/lib/logging/request-context';

const made = 'q7Zk3vX0pLr9TtWm5uYb2cNd8eHs4gJa1fQoVxKiEw';
const own = 'own-short-secret';
let lines: string[] = [];
const { warn, error } = console;

beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  setLogging({ level: 'trace', secrets: [own] });
});
afterEach(() => {
  Object.assign(console, { warn, error });
  globalThis.spaceboardLog = undefined;
});

const only = () => {
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  return JSON.parse(lines[0] ?? '');
};

/** Every place in an event where a careless caller could put a secret. */
function plant(event: LogEvent, secret: string): void {
  const failure = Object.assign(new Error(`${secret}\n    at ${secret} (/srv/x.js:1:2)`), {
    code: secret,
    cause: new Error(secret),
    detail: secret,
  });
  failure.name = secret;
  log(event, { error: failure });
  log(event, { reason: `it said ${secret}` });
  log(event, { token: secret, cookie: secret, authorization: secret, code: secret, state: secret });
  log(event, { nested: { secret }, list: [secret], made: () => secret });
}

describe('the log', () => {
  it('is one line of JSON an event, with the level of the event', () => {
    log('sign-in-ended', { failure: 'refused', ms: 1.5 });
    expect(only()).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      event: 'sign-in-ended',
      failure: 'refused',
      ms: 1.5,
    });
  });

  it.each(Object.keys(logEvents).filter((name): name is LogEvent => name in logEvents))(
    'holds no secret, whatever is planted in %s',
    (event) => {
      for (const secret of [made, own, `Bearer ${own}`]) plant(event, secret);
      expect(lines.length).toBe(12);
      expect(lines.join('')).not.toContain(made);
      expect(lines.join('')).not.toContain(own);
    },
  );

  it('keeps the words of the system, and where it happened, not those of a bug', () => {
    log('turn-failed', {
      error: Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
    });
    log('turn-failed', { error: new TypeError('cannot read somebody’s words') });
    const [full = '', bug = ''] = lines;
    expect(JSON.parse(full).error).toMatchObject({
      code: 'SQLITE_FULL',
      message: 'database or disk is full',
    });
    expect(JSON.parse(full).error.at[0]).toMatch(/log\.test\.ts/);
    expect(JSON.parse(bug).error).toEqual({ name: 'TypeError', at: expect.any(Array) });
    expect(bug).not.toContain('somebody');
  });

  it('writes nothing below its level, and tells whoever listens all the same', () => {
    const heard: HeardEvent[] = [];
    const stop = onLogEvent((event) => heard.push(event));
    setLogging({ level: 'error', secrets: [] });
    log('sign-in-ended', { failure: 'refused' });
    stop();
    log('sign-in-ended');
    expect(lines).toEqual([]);
    expect(heard).toEqual([{ level: 'warn', event: 'sign-in-ended', fields: { failure: 'refused' } }]);
  });

  it('says to which request an event belongs, wherever its work went', async () => {
    await Promise.all(
      ['one-request', 'another-one'].map(async (requestId) => {
        await Promise.resolve();
        enterRequest({ requestId });
        await new Promise((resolve) => setImmediate(resolve));
        log('handler-failed');
      }),
    );
    expect(lines.map((line) => JSON.parse(line).requestId).sort()).toEqual(['another-one', 'one-request']);
  });

  it('takes in what libraries say by the console, scrubbed', () => {
    bridgeConsole();
    console.error('⨯ failed with', `Bearer ${made}`, new Error(made));
    expect(only()).toMatchObject({ level: 'error', event: 'library-failed', error: { name: 'Error' } });
    expect(lines.join('')).not.toContain(made);
  });
});
