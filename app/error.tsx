'use client';

import { useEffect } from 'react';
import { HealWall } from '@/components/offline/heal-wall';
import { Broken } from '@/components/problems/broken';
import { Header } from '@/components/shell/header';

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <>
      <Header viewer={null} />
      <HealWall />
      <Broken error={error} retry={retry} />
    </>
  );
}
