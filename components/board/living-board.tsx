'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { AccountViewer } from '@/components/account/account-menu';
import { BoardSheets } from '@/components/sheets/board-sheets';
import { isWantedUnseen } from '@/components/shell/browser-settings';
import { Header } from '@/components/shell/header';
import { BoardError } from '@/lib/query/board-error';
import { boardQuery, type HeldBoard } from '@/lib/query/board-query';
import { patiently } from '@/lib/query/patiently';
import { useBoardStream } from '@/lib/query/use-board-stream';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { Board, type BoardProps } from './board';
import { BoardTools } from './board-tools';
import { useClock } from './clock-context';
import { ConnectionBanner } from './connection-banner';
import { TrustLine } from './trust-line';
import { useBehindBoard } from './use-behind-board';
import { useBoardAddress } from './use-board-address';

const BoardWatch = dynamic(
  () => patiently(() => import('./watch/board-watch')).then((module) => module.BoardWatch),
  {
    ssr: false,
  },
);
const Wallboard = dynamic(() =>
  patiently(() => import('./wall/wallboard')).then((module) => module.Wallboard),
);

export type LivingBoardProps = Omit<BoardProps, 'reading' | 'banner'> & {
  viewer: AccountViewer;
  isConnectionEnded: boolean;
  /** What the server read for the first paint. */
  first: HeldBoard;
  /** The creators as links to people's pages name them. */
  creators: readonly string[];
  /** What the board is called, when its address does not say. */
  name?: string;
  /** In the header: what this board is. */
  title: ReactNode;
  /** The board as its viewer wants to see it. */
  see?: (held: HeldBoard) => HeldBoard;
  /** The saved list behind it, or who may see it, has changed. */
  onList?: () => void;
  /** There is no such board, or not any more, or not for this viewer. */
  onGone?: () => void;
};

const asItIs = (held: HeldBoard) => held;

/** A board kept fresh by the stream, in whichever view its address names. */
export function LivingBoard(props: LivingBoardProps) {
  const { keys, viewer, isConnectionEnded, first, creators, name, title, see = asItIs, ...board } = props;
  const { onList, onGone, ...shown } = board;
  const unseen = useRef<((reading: BoardReading) => void) | null>(null);
  const status = useBoardStream(keys, {
    onUnseen: (held) => unseen.current?.(see(held)),
    isWantedUnseen,
    ...(onList && { onList }),
  });
  const query = useQuery(boardQuery(keys, status !== 'down', isWantedUnseen()));
  const held = query.data ?? first;
  const reading = useMemo(() => see(held), [see, held]);
  const clock = useClock();
  const { address } = useBoardAddress();

  useEffect(() => clock.correct(held.serverNow, held.receivedAt), [clock, held]);

  const problem = query.error instanceof BoardError ? query.error : null;
  useBehindBoard({ status, problem, onList, onGone });
  // An open page is told so by its board, before it is opened again.
  const hasEnded = isConnectionEnded || reading.board.pause?.code === 'no-connection';
  const trouble = { problem, isConnectionEnded: hasEnded };
  const watch = (
    <BoardWatch
      viewerId={viewer.id}
      keys={keys}
      key={keys.join()}
      name={name}
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
    <BoardSheets keys={creators} reading={reading}>
      {watch}
      <Header
        viewer={viewer}
        tools={<BoardTools keys={keys} board={reading.board} />}
        title={title}
        trust={shown.empty ? null : <TrustLine reading={reading} isCutOff={query.isError} />}
      />
      <Board keys={keys} reading={reading} banner={<ConnectionBanner {...trouble} />} {...shown} />
    </BoardSheets>
  );
}
