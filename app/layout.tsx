import './globals.css';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { OfflineWorker } from '@/components/offline/offline-worker';
import { QueryProvider } from '@/components/shell/query-provider';
import { SandboxBanner } from '@/components/shell/sandbox-banner';
import { ThemeProvider } from '@/components/shell/theme-provider';
import { ZoneMemory } from '@/components/time/painted-zone';
import { env, isDevelopment } from '@/lib/env';
import { buildId } from '@/lib/http/build-id';
import { readZone, zoneCookieName } from '@/lib/time/zone-cookie';

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
  // The two surfaces of colours.css.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0c0f14' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Else the browser asks for it only when it has laid out the page, and every line is drawn twice.
  preload(latin, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  // Set by the proxy for each request; React gives it to the scripts it writes.
  const nonce = (await headers()).get('x-nonce') ?? '';
  const { x, isSecure } = env();
  const zone = readZone((await cookies()).get(zoneCookieName(isSecure))?.value) ?? 'UTC';
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>
          {x.isSandbox ? <SandboxBanner /> : null}
          <ZoneMemory painted={zone}>
            <QueryProvider>{children}</QueryProvider>
          </ZoneMemory>
          {isDevelopment() ? null : <OfflineWorker build={buildId()} />}
        </ThemeProvider>
      </body>
    </html>
  );
}
