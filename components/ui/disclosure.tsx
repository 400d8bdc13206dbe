import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = { summary: ReactNode; children: ReactNode; isOpen?: boolean };

/** A line that opens to more. Works without a script, and the browser's own search opens it. */
export function Disclosure({ summary, children, isOpen = false }: DisclosureProps) {
  return (
    <details open={isOpen} className="group/disclosure">
      <summary className="flex h-10 w-fit list-none items-center gap-1 rounded-control pe-3 hover:text-default [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 transition-transform duration-150 group-open/disclosure:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
