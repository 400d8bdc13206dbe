'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import type { AccountViewer } from '@/components/account/account-menu';
import { BoardSheets } from '@/components/sheets/board-sheets';
import { isWantedUnseen } from '@/components/shell/browser-settings';
import { Header } from '@/components/shell/header';
import { BoardError } from '@/lib/query/board-error';
import { boardQuery, type HeldBoard } from '@/lib/query/board-query';
import { patiently } from '@/lib/query/patiently';
import { useBoardStream } from '@/lib/query/use-board-stream';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { boardPath } from '@/lib/watchlists/board-path';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';
import { Board } from './board';
import { BoardTitle } from './board-title';
import { BoardTools } from './board-tools';
import { ClockProvider, useClock } from './clock-context';
import { ConnectionBanner } from './connection-banner';
import { TrustLine } from './trust-line';
import { useBoardAddress } from './use-board-address';
import { XLinks } from './x-links';

const BoardWatch = dynamic(
  () => patiently(() => import('./watch/board-watch')).then((module) => module.BoardWatch),
  {
    ssr: false,
  },
);
const Wallboard = dynamic(() =>
  patiently(() => import('./wall/wallboard')).then((module) => module.Wallboard),
);

export type BoardScreenProps = {
  keys: string[];
  unread: CreatorReject[];
  viewer: AccountViewer;
  isConnectionEnded: boolean;
  xOrigin: string;
  /** What the server read for the first paint. */
  first: HeldBoard;
};

/** The living board of an address: read on the server, then refreshed by itself. */
export function BoardScreen(props: BoardScreenProps) {
  return (
    <ClockProvider initialNow={props.first.serverNow}>
      <XLinks origin={props.xOrigin}>
        <LivingBoard {...props} />
      </XLinks>
    </ClockProvider>
  );
}

function LivingBoard({ keys, unread, viewer, isConnectionEnded, first }: BoardScreenProps) {
  const unseen = useRef<((reading: BoardReading) => void) | null>(null);
  const status = useBoardStream(keys, { onUnseen: (held) => unseen.current?.(held), isWantedUnseen });
  const query = useQuery(boardQuery(keys, status !== 'down', isWantedUnseen()));
  const reading = query.data ?? first;
  const clock = useClock();
  const { address } = useBoardAddress();
  const router = useRouter();
  const params = useSearchParams();
  const [, startTransition] = useTransition();

  useEffect(() => clock.correct(reading.serverNow, reading.receivedAt), [clock, reading]);

  const remove = (gone: string[]) => {
    const left = keys.filter((key) => !gone.includes(key));
    startTransition(() =>
      router.push(boardPath(left, new URLSearchParams(params.toString())), { scroll: false }),
    );
  };
  const problem = query.error instanceof BoardError ? query.error : null;
  const trouble = { problem, isConnectionEnded };
  const watch = (
    <BoardWatch
      viewerId={viewer.id}
      keys={keys}
      key={keys.join()}
      reading={reading}
      unseen={unseen}
      isCutOff={query.isError}
    />
  );
  if (address.view === 'wall') {
    return (
      <>
        {watch}
        <Wallboard reading={reading} isCutOff={query.isError} {...trouble} />
      </>
    );
  }
  return (
    <BoardSheets keys={keys} reading={reading}>
      {watch}
      <Header
        viewer={viewer}
        tools={<BoardTools keys={keys} board={reading.board} />}
        title={<BoardTitle title={address.title} creatorCount={keys.length} />}
        trust={<TrustLine reading={reading} isCutOff={query.isError} />}
      />
      <Board
        keys={keys}
        unread={unread}
        reading={reading}
        banner={<ConnectionBanner {...trouble} />}
        onRemove={remove}
      />
    </BoardSheets>
  );
}
