import { type ReactNode, useId } from 'react';

type SharePartProps = { title: string; about?: ReactNode; children: ReactNode };

/** One way of sharing, named by its heading. */
export function SharePart({ title, about, children }: SharePartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold text-16">
        {title}
      </h3>
      {about ? <p className="mt-0.5 max-w-prose text-soft">{about}</p> : null}
      <div className="mt-3 space-y-3">{children}</div>
    </section>
  );
}
