'use client';

import { useSyncExternalStore } from 'react';
import { classNames } from '@/components/ui/class-names';

/** How long an answer to a press stays to be read. */
const shownMs = 4_000;

let text = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** A short answer to what somebody just did by key: "Theme: dark". Seen, and read aloud. */
export function say(words: string): void {
  clearTimeout(timer);
  set(words);
  timer = setTimeout(() => set(''), shownMs);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Where `say` is seen and heard; it stands empty from the start. */
export function Said() {
  const words = useSyncExternalStore(
    subscribe,
    () => text,
    () => '',
  );
  return (
    <p
      role="status"
      className={classNames(
        'pointer-events-none fixed inset-x-0 bottom-6 z-50 mx-auto w-fit max-w-[calc(100vw-2rem)] rounded-full',
        words && 'appear bg-raised px-5 py-2.5 shadow-float',
      )}
    >
      {words}
    </p>
  );
}
