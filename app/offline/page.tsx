import type { Metadata } from 'next';
import { OfflineScreen } from '@/components/offline/offline-screen';

export const metadata: Metadata = { title: 'Not reachable' };

/** What the service worker keeps to show while this server cannot be reached. The same for everybody. */
export default function OfflinePage() {
  return <OfflineScreen />;
}
