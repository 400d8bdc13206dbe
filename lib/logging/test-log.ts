import 'server-only';
import { onTestFinished, vi } from 'vitest';
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
