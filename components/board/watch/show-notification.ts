import { nameOf, titleOf } from '@/components/spaces/space-words';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { formatCountdown } from '@/lib/time';
import type { News } from './news';

/** "Ada is live", "Ada starts in 10 min", and what it is called. */
export function newsWords({ kind, space }: News, people: Record<string, BoardPerson>, now: number) {
  const who = nameOf(space.creatorId, people[space.creatorId]);
  const title =
    kind === 'live'
      ? `${who} is live`
      : `${who} starts ${formatCountdown((space.scheduledStart ?? 0) - now)}`;
  return { title, body: titleOf(space) };
}

type Shown = { words: { title: string; body: string }; news: News; onPress: () => void };

/** Shows it by the page itself; where only a service worker may (Android), by that one, which then leads here. */
export async function showNotification({ words, news, onPress }: Shown): Promise<void> {
  const options = {
    body: words.body,
    tag: news.key,
    icon: '/icon-192.png',
    data: { spaceId: news.space.id },
  };
  try {
    const notification = new Notification(words.title, options);
    notification.onclick = () => {
      window.focus();
      notification.close();
      onPress();
    };
  } catch {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.showNotification(words.title, options);
  }
}
