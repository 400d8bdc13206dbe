'use client';

import { classNames } from '@/components/ui/class-names';
import { sharedValue, useSharedValue } from '@/components/ui/shared-value';

/** How long an answer to a press stays to be read. */
const shownMs = 4_000;

const said = sharedValue('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short answer to what somebody just did by key: "Theme: dark". Seen, and read aloud. */
export function say(words: string): void {
  clearTimeout(timer);
  said.set(words);
  timer = setTimeout(() => said.set(''), shownMs);
}

/** Where `say` is seen and heard; it stands empty from the start. */
export function Said() {
  const words = useSharedValue(said, '');
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
