'use client';

import './globals.css';
import { useEffect } from 'react';
import { HealWall } from '@/components/offline/heal-wall';
import { Broken } from '@/components/problems/broken';

type GlobalErrorProps = { error: unknown; retry: () => void };

/** Stands in for the layout itself, so it brings its own document and follows the system's theme. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  useEffect(() => {
    console.error(error);
    document.documentElement.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches);
  }, [error]);
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <title>Spaceboard</title>
        <HealWall />
        <Broken error={error} retry={retry} />
      </body>
    </html>
  );
}
