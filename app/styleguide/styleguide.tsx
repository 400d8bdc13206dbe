'use client';

import { useState } from 'react';
import { Board } from '@/components/board/board';
import { BoardTitle } from '@/components/board/board-title';
import { ClockProvider } from '@/components/board/clock-context';
import * as boards from '@/components/board/fixtures';
import { TrustLine } from '@/components/board/trust-line';
import { Wallboard } from '@/components/board/wall/wallboard';
import { XLinks } from '@/components/board/x-links';
import { Header } from '@/components/shell/header';
import { HelpDialog } from '@/components/shortcuts/help-dialog';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { Accounts } from './accounts';
import { PersonDetails, SpaceDetails } from './details';
import { Imports } from './imports';
import { Lists } from './lists';
import { Primitives } from './primitives';
import { Problems } from './problems';
import { Timelines } from './timelines';

const states: Record<string, (now: number) => BoardReading> = {
  full: boards.fullBoard,
  planned: boards.plannedBoard,
  quiet: boards.quietBoard,
  paused: boards.pausedBoard,
  cold: boards.coldBoard,
  large: boards.largeBoard,
  huge: (now) => boards.largeBoard(now, 500, 500),
};

const viewer = { id: '1', handle: 'ada_orbits', name: 'Ada Lindqvist', avatarUrl: null };

export function Styleguide({ state, now }: { state: string; now: number }) {
  if (state === 'space') return <SpaceDetails now={now} />;
  if (state === 'person') return <PersonDetails now={now} />;
  if (state === 'timeline') return <Timelines now={now} />;
  if (state === 'account') return <Accounts now={now} />;
  if (state === 'import') return <Imports now={now} />;
  if (state === 'lists') return <Lists now={now} />;
  if (state === 'problems') return <Problems now={now} />;
  if (state === 'help') return <HelpDialog openedBy={null} onClose={() => {}} />;
  const wall = /^wall-(\w+)$/.exec(state)?.[1] ?? '';
  const onWall = states[wall];
  if (onWall) return <OneWall first={onWall(now)} />;
  const make = states[state];
  if (!make) return <Primitives />;
  return <OneBoard first={make(now)} state={state} />;
}

function OneWall({ first }: { first: BoardReading }) {
  const [reading] = useState(first);
  return (
    <ClockProvider initialNow={reading.serverNow}>
      <Wallboard reading={reading} isCutOff={false} problem={null} isConnectionEnded={false} />
    </ClockProvider>
  );
}

function OneBoard({ first, state }: { first: BoardReading; state: string }) {
  const [reading] = useState(first);
  const unread =
    state === 'full' ? [{ input: 'https://example.org/ada', reason: 'This is not an address on X.' }] : [];
  return (
    <ClockProvider initialNow={reading.serverNow}>
      <XLinks origin="https://x.com">
        <Header
          viewer={viewer}
          title={<BoardTitle title={undefined} creatorCount={reading.board.creators.length} />}
          trust={<TrustLine reading={reading} isCutOff={state === 'cut-off'} />}
        />
        <Board
          keys={reading.board.creators.map((creator) => creator.key)}
          unread={unread}
          reading={reading}
          onRemove={() => {}}
        />
      </XLinks>
    </ClockProvider>
  );
}
