import type { ReactNode } from 'react';

type MessageProps = {
  title: string;
  what?: string | undefined;
  next: string;
  /** Stands small at the end, for whoever must look it up. */
  code?: string | undefined;
  /** The way on: a form, a link, a button. */
  children: ReactNode;
};

/** A page with one thing to say: what happened, what to do, and the way to do it. */
export function Message({ title, what, next, code, children }: MessageProps) {
  return (
    <main className="mx-auto w-full max-w-xl px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <h1 className="text-balance text-28">{title}</h1>
      {what ? <p className="mt-4 text-pretty text-16 text-soft">{what}</p> : null}
      <p className="mt-4 text-pretty text-16">{next}</p>
      <div className="mt-8">{children}</div>
      {code ? <p className="mt-12 text-12 text-faint">Detail: {code}</p> : null}
    </main>
  );
}
