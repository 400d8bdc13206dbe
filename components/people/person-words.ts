import type { WholePerson } from '@/lib/spaces/person-schema';
import { verifiedWords } from './verified-badge';

const subscriptions: Record<string, string> = {
  Basic: 'X Basic',
  Premium: 'X Premium',
  PremiumPlus: 'X Premium+',
  None: 'None',
};

/** The kind of subscription to X; one that we do not know as X spells it. */
export const subscriptionWords = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : (subscriptions[type] ?? type);

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "The account, in Germany and Turkey". */
export function withheldWords(withheld: WholePerson['withheld']): string | undefined {
  if (!withheld) return undefined;
  const what = withheld.scope === 'tweet' || withheld.scope === 'post' ? 'Posts' : 'The account';
  const { places } = withheld;
  return places.length === 0 ? `${what}, X does not say where` : `${what}, in ${list.format(places)}`;
}

/** What kind of account this is, each in a word or two. */
export function kindsOf(person: WholePerson): string[] {
  return [
    verifiedWords(person.verifiedType),
    person.isIdentityVerified ? 'Identity verified' : undefined,
    person.isParody ? 'Parody account' : undefined,
    person.isProtected ? 'Protected account' : undefined,
  ].filter((word) => word !== undefined);
}
