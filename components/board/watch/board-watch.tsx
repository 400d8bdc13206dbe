'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useClock } from '@/components/board/clock-context';
import { useBoardAddress } from '@/components/board/use-board-address';
import { useKeptBoard } from '@/components/offline/use-kept-board';
import { sheetDepth, sheetState } from '@/components/sheets/sheet-history';
import { useBrowserSetting } from '@/components/shell/browser-setting';
import { notificationsSetting, titleCountSetting } from '@/components/shell/browser-settings';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { groupOf } from '@/lib/spaces/group';
import { claim } from './claim';
import type { News } from './news';
import { newsWords, showNotification } from './show-notification';
import { tabTitle } from './tab-title';
import { useNews } from './use-news';

export type BoardWatchProps = {
  reading: BoardReading;
  /** Takes what is known while nobody looks. */
  unseen: RefObject<((reading: BoardReading) => void) | null>;
  isCutOff: boolean;
  /** Whose board is kept for when the server cannot be reached. */
  viewerId: string;
  keys: readonly string[];
  /** What the board is called, when its address does not say. */
  name?: string | undefined;
};

/** Keeps an eye on a board besides what is on screen: the tab's title, and notifications. Renders nothing. */
export function BoardWatch({ reading, unseen, isCutOff, viewerId, keys, name }: BoardWatchProps) {
  const { address, change } = useBoardAddress();
  const clock = useClock();
  const [hasCount] = useBrowserSetting(titleCountSetting);

  const openSpace = useEffectEvent((id: string) => {
    const view = address.view === 'wall' ? 'board' : address.view;
    const state = sheetState(sheetDepth(window.history.state) + 1);
    change({ view, open: { kind: 'space', id } }, { push: true, state });
  });
  const tell = async (news: News, { board }: BoardReading) => {
    if (!notificationsSetting.read() || !('Notification' in window)) return;
    if (Notification.permission !== 'granted' || !(await claim(news.key, Date.now()))) return;
    const words = newsWords(news, board.people, clock.now());
    await showNotification({ words, news, onPress: () => openSpace(news.space.id) });
  };
  const takeNews = useNews(reading, (news, of) => void tell(news, of));
  const keep = useKeptBoard({ name: keys.join(), viewerId, title: address.title ?? name }, reading);
  const take = useEffectEvent((next: BoardReading) => {
    takeNews(next);
    keep(next);
    const live = next.board.spaces.filter((space) => groupOf(space, clock.now()) === 'live').length;
    document.title = tabTitle(document.title, hasCount && !isCutOff ? live : null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is written anew when any of these changes
  useEffect(() => take(reading), [reading, hasCount, isCutOff, address.title, name]);
  useEffect(() => {
    unseen.current = (next) => take(next);
    return () => {
      unseen.current = null;
      document.title = tabTitle(document.title, null);
    };
  }, [unseen]);
  useEffect(() => onPressedElsewhere((id) => openSpace(id)), []);
  return null;
}

/** A notification that the service worker showed was pressed. @returns the function that stops it */
function onPressedElsewhere(open: (spaceId: string) => void): () => void {
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    const isOurs = typeof data === 'object' && data !== null && 'spaceId' in data;
    if (isOurs && typeof data.spaceId === 'string') open(data.spaceId);
  };
  navigator.serviceWorker?.addEventListener('message', onMessage);
  return () => navigator.serviceWorker?.removeEventListener('message', onMessage);
}
