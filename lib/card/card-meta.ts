import 'server-only';
import type { Metadata } from 'next';
import { type BoardLink, boardCard, readBoardLink } from '@/lib/card/board-card';
import { sealCardId } from '@/lib/card/card-id';
import { cardSize } from '@/lib/card/card-svg';
import { cardSummary, creatorCount } from '@/lib/card/card-words';
import { listCard } from '@/lib/card/list-card';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import { boardPath } from '@/lib/watchlists/board-path';
import { peekLink } from '@/lib/watchlists/links';

/** What a link's preview says, wherever it is shown. `picture` is an absolute address. */
export type CardTags = { title: string; description: string; picture: string };

const ownTags = (): CardTags => ({
  title: 'Spaceboard',
  description: 'Which of your creators are on air in X Spaces, who is next, and with whom.',
  picture: `${env().appOrigin}/card/spaceboard.png`,
});

const listPicture = (id: string) => `${env().appOrigin}/card/list.png?${new URLSearchParams({ id })}`;

/** As Next writes tags of Open Graph and of X. */
function asMetadata({ title, description, picture }: CardTags): Metadata {
  const images = [{ url: picture, ...cardSize, type: 'image/png', alt: `${title}. ${description}` }];
  return {
    openGraph: { type: 'website', siteName: 'Spaceboard', title, description, images },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

/** What the address alone says; a program that previews links is told what is known besides. */
function addressTags(link: BoardLink): CardTags {
  const count = creatorCount(link.keys.length);
  const named = link.title === null ? undefined : new URLSearchParams({ title: link.title });
  return {
    title: link.title ?? `A board of ${count}`,
    description: `${count}.`,
    picture: `${env().appOrigin}${boardPath(link.keys, named).replace('/board', '/card/board.png')}`,
  };
}

async function boardTags(params: URLSearchParams): Promise<CardTags> {
  const link = readBoardLink(params);
  if (link.keys.length === 0) return ownTags();
  const now = storeTime();
  const content = await boardCard(await store(), link, now);
  return { ...addressTags(link), description: cardSummary(content, now) };
}

/** The tags of a board's own page. Only people signed in get there: nothing is read for them. */
export function boardCardMeta(params: URLSearchParams): Metadata {
  const link = readBoardLink(params);
  return asMetadata(link.keys.length === 0 ? ownTags() : addressTags(link));
}

/** The preview of what a sign-in leads on to: of a board what its address says, of all else nothing. */
export async function returnCardMeta(returnTo: string | undefined): Promise<Metadata> {
  const isBoard = returnTo !== undefined && /^\/board\?/.test(returnTo);
  const params = new URLSearchParams(isBoard ? returnTo.slice(returnTo.indexOf('?')) : '');
  return asMetadata(await boardTags(params));
}

/**
 * The preview of `/w/<slug>`: for whoever may see the list (`granted`) its card, for all others the product's
 * own. A picture's id lasts a day and shows nothing once the list is not theirs any more.
 */
export function listCardMeta(
  granted: { slug: string; name: string; creators: number; viewerId: string } | null,
): Metadata {
  if (granted === null) return asMetadata(ownTags());
  const { slug, name, creators, viewerId } = granted;
  const id = sealCardId({ by: 'member', slug, viewerId }, storeTime());
  return asMetadata({ title: name, description: `${creatorCount(creators)}.`, picture: listPicture(id) });
}

/** The preview of a secret link: the list's card while the link leads to it. The secret stands in no part of it. */
export async function linkTags(secret: string): Promise<CardTags> {
  const [db, now] = [await store(), storeTime()];
  const link = await peekLink(db, secret, now);
  const grant = link && ({ by: 'link', linkId: link.linkId } as const);
  const content = grant && (await listCard(db, grant, now));
  if (!content) return ownTags();
  const description = cardSummary(content, now);
  return { title: content.title ?? 'Watchlist', description, picture: listPicture(sealCardId(grant, now)) };
}
