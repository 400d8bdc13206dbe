import type { ReactNode } from 'react';

/** Some of the states of one thing, under their name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="font-bold text-14 text-soft">{title}</h2>
      {children}
    </section>
  );
}

/** One state as a sheet or a dialog holds it. */
export function Card({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="w-[min(40rem,100%)] rounded-card bg-raised p-6">
      {name ? <p className="mb-3 text-12 text-faint">{name}</p> : null}
      {children}
    </section>
  );
}
