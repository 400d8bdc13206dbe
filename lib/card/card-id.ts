import 'server-only';
import { open, seal } from '@/lib/auth/seal';
import { env, type TokenKey } from '@/lib/env';
import { day } from '@/lib/time';

/**
 * What a list's card may be drawn for: a secret link, by its row's id, or somebody who has the list. Whoever
 * knows the sealed id gets the card and nothing else, while that link or that access lasts.
 */
export type CardGrant = { by: 'link'; linkId: string } | { by: 'member'; slug: string; viewerId: string };

const lifeMs = day;
const context = { use: 'card' } as const;

/** The id that stands in a picture's address, good for a day. */
export function sealCardId(grant: CardGrant, now: number, keys: TokenKey[] = env().tokenKeys): string {
  const parts = grant.by === 'link' ? ['link', grant.linkId] : ['member', grant.slug, grant.viewerId];
  return seal(keys, context, [now + lifeMs, ...parts].join('\n'));
}

/** What an id stands for; null when it was altered, is not ours or too old. */
export function openCardId(id: string, now: number, keys: TokenKey[] = env().tokenKeys): CardGrant | null {
  if (id.length > 400) return null;
  const [until, by, first, second] = open(keys, context, id)?.split('\n') ?? [];
  if (first === undefined || !(Number(until) > now)) return null;
  if (by === 'link') return { by, linkId: first };
  return by === 'member' && second !== undefined ? { by, slug: first, viewerId: second } : null;
}
