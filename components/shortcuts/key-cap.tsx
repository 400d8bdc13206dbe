import type { ReactNode } from 'react';

/** A key as it is printed on a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded-[0.25rem] border border-line bg-sunken px-1.5 font-sans text-12 text-soft">
      {children}
    </kbd>
  );
}
