'use client';

import { useEffect } from 'react';
import { Broken } from '@/components/problems/broken';

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  useEffect(() => console.error(error), [error]);
  return <Broken error={error} retry={retry} />;
}
