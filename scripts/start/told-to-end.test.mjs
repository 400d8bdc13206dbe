import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { toldToEnd } from './told-to-end.mjs';

it.each([
  ['once', [['SIGTERM', 0]], 143, 0],
  [
    'by a service manager and, at once, by npm',
    [
      ['SIGTERM', 0],
      ['SIGTERM', 40],
    ],
    143,
    0,
  ],
  [
    'by a terminal that is closed',
    [
      ['SIGHUP', 0],
      ['SIGTERM', 10],
    ],
    129,
    0,
  ],
  [
    'by somebody who will not wait',
    [
      ['SIGINT', 0],
      ['SIGINT', 40],
      ['SIGINT', 3_000],
    ],
    130,
    1,
  ],
])('told %s', async (_, told, code, hurries) => {
  let [at, hurried] = [0, 0];
  const signals = new EventEmitter();
  const ended = toldToEnd(() => (hurried += 1), { signals, now: () => at });
  for (const [signal, ms] of told) {
    at = Number(ms);
    signals.emit(String(signal));
  }
  expect([await ended, hurried]).toEqual([code, hurries]);
});
