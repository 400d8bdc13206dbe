'use client';

import type { ReactNode } from 'react';
import type { AccountViewer } from '@/components/account/account-menu';
import { SheetPlaceProvider } from '@/components/sheets/sheet-links';
import { Header } from '@/components/shell/header';
import { UnderPageTitle } from '@/components/ui/subheading';
import type { HeldBoard } from '@/lib/query/board-query';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { ClockProvider } from './clock-context';
import { ConnectionBanner } from './connection-banner';
import { PauseBanner } from './pause-banner';
import { TrustLine } from './trust-line';
import { useLivingBoard } from './use-living-board';
import { XLinks } from './x-links';

export type LivingPageProps = {
  /** Whose Spaces the page is kept fresh by. */
  keys: string[];
  /** What the server read for the first paint. */
  first: HeldBoard;
  /** The creators of the board that the page was opened from; its links keep them. */
  creators: string[];
  viewer: AccountViewer;
  isConnectionEnded: boolean;
  xOrigin: string;
};

type Props = LivingPageProps & { children: (reading: BoardReading) => ReactNode };

/** A page of its own that lives like a board: clock, stream, trust line, and what stands in the way. */
export function LivingPage(props: Props) {
  return (
    <ClockProvider initialNow={props.first.serverNow}>
      <XLinks origin={props.xOrigin}>
        <SheetPlaceProvider value={{ sheets: null, creators: props.creators }}>
          <Living {...props} />
        </SheetPlaceProvider>
      </XLinks>
    </ClockProvider>
  );
}

function Living({ keys, first, viewer, isConnectionEnded, children }: Props) {
  const { reading, isCutOff, problem } = useLivingBoard(keys, first);
  return (
    <>
      <Header viewer={viewer} trust={<TrustLine reading={reading} isCutOff={isCutOff} />} />
      <main className="mx-auto w-full max-w-5xl space-y-4 px-4 pt-4 pb-16 sm:px-6 sm:pt-6">
        <ConnectionBanner
          problem={problem}
          isConnectionEnded={isConnectionEnded || reading.board.pause?.code === 'no-connection'}
        />
        <PauseBanner reading={reading} />
        <UnderPageTitle>{children(reading)}</UnderPageTitle>
      </main>
    </>
  );
}
