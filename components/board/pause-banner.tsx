'use client';

import type { BoardReading } from '@/lib/spaces/board-schema';
import { usePauseWords } from './use-pause-words';

/** "X has paused us until 14:05 CET. Showing what we knew at 13:58." */
export function PauseBanner({ reading }: { reading: BoardReading }) {
  const words = usePauseWords(reading);
  if (!words) return null;
  return (
    <p className="rounded-card bg-warn-soft px-4 py-3 tabular">
      <strong>{words.title}</strong> <span className="text-soft">{words.next}</span>
    </p>
  );
}
