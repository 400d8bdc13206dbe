import 'server-only';
import type { CardContent, CardNext } from '@/lib/card/card-content';
import { formatClockInZone, formatDate } from '@/lib/time/zone';

/** A card's words, for the picture and for the tags beside it. Cards are for everybody: times are in UTC. */

export const creatorCount = (count: number) => (count === 1 ? '1 creator' : `${count} creators`);

/** "12 creators", or of how many of them it is known what they do. */
export function creatorWords({ creators, known }: CardContent): string {
  return known === 0 || known === creators
    ? creatorCount(creators)
    : `${known} of ${creatorCount(creators)} checked`;
}

/** "3 live"; that nobody is, only when everybody is known. */
export function liveWords({ creators, known, live }: CardContent): string | null {
  if (live > 0) return `${live} live`;
  return known === creators && known > 0 ? 'Nobody live' : null;
}

export const whenWords = (at: number, now: number) =>
  `${formatDate(at, now, 'UTC')}, ${formatClockInZone(at, 'UTC')}`;

export const asOfWords = (asOf: number, now: number) => `As of ${whenWords(asOf, now)}`;

/** What the next Space is called: its title, or whose it is. */
export function nextName({ title, host }: CardNext): string | null {
  if (title !== null && title.trim() !== '') return title;
  if (host?.handle) return `@${host.handle}`;
  return host?.name ?? null;
}

/** A preview's description: counts, what is next, and since when that is known. */
export function cardSummary(content: CardContent, now: number): string {
  const { scheduled, next, asOf } = content;
  const counts = [
    liveWords(content),
    scheduled > 0 ? `${scheduled} scheduled` : null,
    creatorWords(content),
  ].filter((part) => part !== null);
  const name = next && nextName(next);
  const sentences = [
    counts.join(', '),
    ...(next ? [`Next: ${name === null ? '' : `${name}, `}${whenWords(next.at, now)}`] : []),
    ...(asOf === null ? [] : [asOfWords(asOf, now)]),
  ];
  return `${sentences.join('. ')}.`;
}
