import type { ReactNode } from 'react';

/** The buttons of a dialog's body: they stay in sight while the rest of it scrolls, over its padding of 24 px. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-6 -mx-6 mt-6 -mb-6 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-raised px-6 py-4 sm:rounded-b-card">
      {children}
    </div>
  );
}
