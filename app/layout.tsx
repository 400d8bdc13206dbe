import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { OfflineWorker } from '@/components/offline/offline-worker';
import { QueryProvider } from '@/components/shell/query-provider';
import { SandboxBanner } from '@/components/shell/sandbox-banner';
import { ThemeProvider } from '@/components/shell/theme-provider';
import { env, isDevelopment } from '@/lib/env';
import { buildId } from '@/lib/http/build-id';

export const metadata: Metadata = {
  title: { default: 'Spaceboard', template: '%s · Spaceboard' },
  description: 'Which of your creators are on air in X Spaces, who is next, and with whom.',
  applicationName: 'Spaceboard',
  icons: { icon: '/icon.svg', apple: '/apple-icon.png' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  // The two surfaces of globals.css.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0c0f14' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Set by the proxy for each request; React gives it to the scripts it writes.
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>
          {env().x.isSandbox ? <SandboxBanner /> : null}
          <QueryProvider>{children}</QueryProvider>
          {isDevelopment() ? null : <OfflineWorker build={buildId()} />}
        </ThemeProvider>
      </body>
    </html>
  );
}
