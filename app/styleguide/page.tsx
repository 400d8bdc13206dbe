import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isDevelopment } from '@/lib/env';
import { Styleguide } from './styleguide';

/** Every state of every component, in development only. `?state=` picks one, for pictures and tests. */
export default async function StyleguidePage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string }>;
}) {
  if (!isDevelopment()) notFound();
  await connection();
  const { state = 'full' } = await searchParams;
  return <Styleguide state={state} now={Date.now()} />;
}
