import 'server-only';
import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';
import { type HeardEvent, onLogEvent } from '@/lib/logging/heard-events';

/** All that is logged during this test, for it to look at; nothing of it is shown. */
export function hearLog(): { events: HeardEvent[]; lines: string[] } {
  const heard: { events: HeardEvent[]; lines: string[] } = { events: [], lines: [] };
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    heard.lines.push(String(text));
    return true;
  });
  const stop = onLogEvent((event) => heard.events.push(event));
  onTestFinished(() => {
    stop();
    write.mockRestore();
  });
  return heard;
}

/** All that the app writes during each test of a file, to the console or to its log; nothing of it is shown. */
export function hearAllOutput(): string[] {
  const output: string[] = [];
  beforeEach(() => {
    output.length = 0;
    for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => void output.push(words.join(' ')));
    }
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => output.push(String(text)) > 0);
  });
  afterEach(() => void vi.restoreAllMocks());
  return output;
}
