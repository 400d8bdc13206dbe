'use client';

import type { ReactNode } from 'react';
import { useZone } from '@/components/board/clock-context';
import { formatClockInZone } from '@/lib/time/zone';
import { type Failure, failureWords } from './failure-words';

type FailureNoteProps = {
  failure: Failure;
  /** What was not done, as a sentence. */
  what?: string;
  /** The way on, beside it. */
  children?: ReactNode;
};

/** Why something just asked for was not done; read aloud at once. */
export function FailureNote({ failure, what, children }: FailureNoteProps) {
  const zone = useZone();
  const { title, next } = failureWords(failure, (at) => formatClockInZone(at, zone));
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-control bg-warn-soft p-3">
      <p className="min-w-0 flex-1 basis-52">
        <strong>{what ?? title}</strong>{' '}
        <span className="text-soft">
          {what ? `${title} ` : ''}
          {next}
        </span>
      </p>
      {children}
    </div>
  );
}
