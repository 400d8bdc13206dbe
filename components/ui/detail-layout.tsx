import type { ReactNode } from 'react';
import { Subheading } from './subheading';

type DetailLayoutProps = {
  head: ReactNode;
  /** What counts most after the head. */
  children: ReactNode;
  /** What is looked up rather than read: beside the rest where there is room, else last. */
  details: ReactNode;
  /** On a page of its own, not in a sheet. */
  isWide: boolean;
};

/** One thing in full. */
export function DetailLayout({ head, children, details, isWide }: DetailLayoutProps) {
  return (
    <article
      className={
        isWide
          ? 'grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]'
          : 'space-y-8'
      }
    >
      <div className="min-w-0 space-y-4">{head}</div>
      <div className="min-w-0">{children}</div>
      <section
        aria-label="Details"
        className={isWide ? 'min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1' : ''}
      >
        <Subheading className="mb-3 font-bold text-12 text-faint">Details</Subheading>
        {details}
      </section>
    </article>
  );
}
