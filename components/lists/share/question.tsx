'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

type QuestionProps = {
  title: ReactNode;
  about?: ReactNode;
  problem: string | null;
  onClose: () => void;
  /** The answers, as buttons. */
  children: ReactNode;
};

/** Asks before something that cannot simply be undone, where it was pressed. It takes the focus. */
export function Question({ title, about, problem, onClose, children }: QuestionProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label="Please confirm"
      className="my-2 rounded-control bg-sunken p-4 outline-none"
    >
      <p className="font-bold">{title}</p>
      {about ? <p className="mt-1 text-soft">{about}</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {children}
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
