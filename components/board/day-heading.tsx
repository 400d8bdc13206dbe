import type { ReactNode } from 'react';

/** The day that the cards below are planned for. */
export function DayHeading({ children }: { children: ReactNode }) {
  return <h3 className="pb-2 font-bold text-12 text-soft tabular">{children}</h3>;
}
