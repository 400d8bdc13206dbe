import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; about: ReactNode; children: ReactNode };

/** A part of the page, named by its heading. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="text-20">
        {title}
      </h2>
      <p className="mt-1 max-w-prose text-pretty text-soft">{about}</p>
      <div className="mt-5">{children}</div>
    </section>
  );
}
