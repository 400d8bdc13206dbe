import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heldOutput } from './held-output.mjs';

const started =
  '{"level":"info","time":"2026-11-22T10:00:00.000Z","event":"server-started","store":"sqlite"}\n';
const refused =
  '{"level":"warn","time":"2026-11-22T10:00:01.000Z","event":"sign-in-ended","failure":"refused"}\n';

/** @type {string[]} */
let shown = [];
beforeEach(() => {
  shown = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      shown.push(String(text));
      return true;
    });
  }
  vi.spyOn(console, 'error').mockImplementation((line) => void shown.push(`${line}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what the parts say', () => {
  it('goes on to whoever collects logs, but for Next’s greeting', () => {
    const output = heldOutput({ isTerminal: false });
    output.take(`▲ Next.js\n${started}`, 'stdout');
    expect(shown).toEqual([]);
    output.release();
    output.take(refused.slice(0, 30), 'stdout');
    output.take(refused.slice(30), 'stdout');
    expect(shown.join('')).toBe(started + refused);
  });

  it('is told to a person at a terminal only where something is wrong, in words', () => {
    const output = heldOutput({ isTerminal: true });
    output.take(started, 'stdout');
    output.release();
    output.take(started + refused, 'stdout');
    output.take('it broke\n', 'stderr');
    expect(shown.join('')).toBe('  10:00:01 sign-in-ended failure=refused\nit broke\n');
  });

  it('is one line when a setting stopped the start', () => {
    const output = heldOutput({ isTerminal: false });
    output.take('{"level":"fatal","event":"start-failed","what":"setting"}\n', 'stdout');
    output.take('Setting: PORT: broken\n', 'stderr');
    output.fail('The app has ended.');
    expect(shown.join('')).toBe('Setting: PORT: broken\n');
  });
});
