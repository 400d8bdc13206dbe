'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { AccountViewer } from '@/components/account/account-menu';
import { BoardTitle } from '@/components/board/board-title';
import { ClockProvider } from '@/components/board/clock-context';
import { CreatorMarks } from '@/components/board/creator-marks';
import { LivingBoard } from '@/components/board/living-board';
import { useBoardAddress } from '@/components/board/use-board-address';
import { XLinks } from '@/components/board/x-links';
import { Header } from '@/components/shell/header';
import { listKeys } from '@/lib/query/board-param';
import type { HeldBoard } from '@/lib/query/board-query';
import type { List } from '@/lib/watchlists/list-schema';
import { maxCreators } from '@/lib/watchlists/parse-creators';
import { mayDo } from '@/lib/watchlists/roles';
import { ConflictHost } from './conflict-host';
import { marksOf } from './creator-groups';
import { EmptyList } from './empty-list';
import { ListActions, ListMenuButton } from './list-actions';
import { ListGone } from './list-gone';
import { ListIntro } from './list-intro';
import { ListPanels } from './list-panels';
import { ownView } from './own-view';
import { createPanelStore } from './panel-store';
import { UndoToast } from './undo-toast';
import { useList } from './use-list';
import { useListEdits } from './use-list-edits';
import { useTabTitle } from './use-tab-title';

export type ListScreenProps = {
  list: List;
  viewer: AccountViewer;
  isConnectionEnded: boolean;
  xOrigin: string;
  /** What the server read for the first paint. */
  first: HeldBoard;
};

/** A saved watchlist as a living board, with the ways to share and change it. */
export function ListScreen({ xOrigin, ...props }: ListScreenProps) {
  return (
    <ClockProvider initialNow={props.first.serverNow}>
      <XLinks origin={xOrigin}>
        <LivingList {...props} />
      </XLinks>
    </ClockProvider>
  );
}

function LivingList({ list: firstList, viewer, ...board }: Omit<ListScreenProps, 'xOrigin'>) {
  const { slug } = firstList;
  const { list, isGone, askAgain } = useList(firstList);
  const edits = useListEdits(slug);
  const [hasLeft, setLeft] = useState(false);
  const [panels] = useState(createPanelStore);
  const [showsHidden, setShowsHidden] = useState(false);
  const keys = useMemo(() => listKeys(slug), [slug]);
  const { overlay, creators } = list;
  const { group } = useBoardAddress().address;
  const see = useMemo(
    () => ownView({ overlay, creators, showsHidden, group }),
    [overlay, creators, showsHidden, group],
  );
  const marks = useMemo(() => marksOf(creators, overlay.pins), [creators, overlay.pins]);
  const router = useRouter();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    // What is given up is not told as taken away.
    setLeaving(true);
    panels.set(null);
    router.push('/watchlists');
  };
  useTabTitle(isGone || hasLeft ? 'No longer shared' : list.name);
  if ((isGone || hasLeft) && !isLeaving) {
    return (
      <>
        <Header viewer={viewer} />
        <ListGone slug={slug} />
      </>
    );
  }
  const remove = (ids: string[]) => {
    const said = ids.length === 1 ? 'Creator removed' : `${ids.length} creators removed`;
    edits.edit({ operation: { kind: 'remove', ids }, version: list.version, said });
  };
  const actions = <ListActions list={list} onOpen={panels.set} onLeave={leave} />;
  return (
    <CreatorMarks value={marks}>
      <LivingBoard
        {...board}
        viewer={viewer}
        keys={keys}
        // People's pages tell roles among as many creators as an address holds.
        creators={creators.slice(0, maxCreators).map(({ id }) => id)}
        unread={[]}
        name={list.name}
        title={<BoardTitle title={list.name} creatorCount={creators.length} />}
        intro={
          <ListIntro
            list={list}
            showsHidden={showsHidden}
            onShowHidden={setShowsHidden}
            menu={<ListMenuButton list={list} onOpen={panels.set} onLeave={leave} />}
          />
        }
        actions={actions}
        empty={creators.length === 0 ? <EmptyList list={list} onOpen={panels.set} /> : null}
        pins={overlay.pins}
        see={see}
        onRemove={mayDo(list.role, 'edit') ? remove : null}
        onList={askAgain}
        onGone={() => setLeft(true)}
      />
      <ListPanels panels={panels} list={list} edits={edits} viewerId={viewer.id} onLeave={leave} />
      <ConflictHost list={list} edits={edits} />
      <UndoToast />
    </CreatorMarks>
  );
}
