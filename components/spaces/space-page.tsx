'use client';

import { LivingPage, type LivingPageProps } from '@/components/board/living-page';
import { ToBoard } from '@/components/board/to-board';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { SpaceDetail } from './space-detail';
import { nameOf, titleOf } from './space-words';

type Told = { space: BoardSpace; people: Board['people']; topics: Board['topics'] };

type SpacePageProps = Omit<LivingPageProps, 'keys'> & {
  spaceId: string;
  creatorId: string;
  /** What X said of the Space by its id, where its creator's board does not have it. */
  aside: Told | null;
};

/** One Space on a page of its own, as its creator's board tells it. */
export function SpacePage({ spaceId, creatorId, aside, ...page }: SpacePageProps) {
  return (
    <LivingPage keys={[creatorId]} {...page}>
      {({ board }) => {
        const told = toldOf(board, spaceId) ?? aside;
        return told ? <SpaceHere told={told} creators={page.creators} /> : <SpaceGone />;
      }}
    </LivingPage>
  );
}

function toldOf(board: Board, spaceId: string): Told | null {
  const space = board.spaces.find(({ id }) => id === spaceId);
  return space ? { space, people: board.people, topics: board.topics } : null;
}

function SpaceHere({ told, creators }: { told: Told; creators: string[] }) {
  const { space, people, topics } = told;
  const creator = nameOf(space.creatorId, people[space.creatorId]);
  return (
    <>
      <ToBoard keys={creators.length > 0 ? creators : [space.creatorId]}>
        {creators.length > 0 ? (
          'The board'
        ) : (
          <>
            The board of <bdi>{creator}</bdi>
          </>
        )}
      </ToBoard>
      <SpaceDetail
        isWide
        space={space}
        people={people}
        topics={topics}
        title={
          <h1 dir="auto" className="text-pretty break-words text-28">
            {titleOf(space)}
          </h1>
        }
      />
    </>
  );
}

/** It stood here, and left while we looked: a day after its end. */
function SpaceGone() {
  return (
    <>
      <h1 className="text-28">This Space has left the board.</h1>
      <p className="text-16 text-soft">
        It ended more than a day ago. Load this page again to ask X for it by its id.
      </p>
    </>
  );
}
