import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Short facts in a row with a dot between them; where the row breaks, no dot is left hanging. */
export function DotLine({ children }: { children: ReactNode }) {
  return (
    <div className="overflow-hidden">
      <p className="-ms-3.5 flex flex-wrap items-center">{children}</p>
    </div>
  );
}

const dot =
  "relative flex items-center gap-1.5 whitespace-nowrap ps-3.5 before:absolute before:start-[0.3125rem] before:text-faint before:content-['·']";

/** One of the facts, never broken itself; a silent one is only read aloud. */
export function DotItem({ isSilent = false, children }: { isSilent?: boolean; children: ReactNode }) {
  return <span className={classNames(isSilent ? 'sr-only' : dot)}>{children}</span>;
}
