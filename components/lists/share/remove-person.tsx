'use client';

import { useNow } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import type { MadeLink, SharedRole } from '@/lib/query/list-api';
import { minute } from '@/lib/time';
import type { ListAccess, Member } from '@/lib/watchlists/list-schema';
import { faceName } from '../face-name';
import { daysLeft, isOpen } from './link-life';
import { Question } from './question';
import { useAccessAct } from './use-access';

type RemovePersonProps = {
  slug: string;
  member: Member;
  links: ListAccess['links'];
  /** A link was replaced: its secret is in here, and nowhere else. */
  onMade: (made: MadeLink) => void;
  onClose: () => void;
};

type Wish = 'replace' | 'revoke' | 'only';

/**
 * Takes the list from somebody. Who still holds a secret link could come back by it, so the links are
 * replaced, or go, in the same step: before the person, so that there is no moment to come back in.
 */
export function RemovePerson({ slug, member, links, onMade, onClose }: RemovePersonProps) {
  const name = faceName(member);
  const now = useNow(minute);
  const open = links.filter((link) => isOpen(link, now));
  const { act, isPending, problem } = useAccessAct(slug, async (api, wish: Wish) => {
    for (const link of wish === 'only' ? [] : open) {
      if (wish === 'revoke') await api.revokeLink(slug, link.role);
      else onMade(await api.makeLink(slug, link.role, daysLeft(link, now)));
    }
    // Whoever came by a link alone is gone with it.
    const isLeft = wish === 'only' || member.via.includes('person');
    if (isLeft) await api.removeMember(slug, member.id);
    return null;
  });
  const linkWords = open.length === 1 ? 'the secret link' : 'both secret links';
  return (
    <Question
      title={
        <>
          Take this list from <bdi>{name}</bdi>?
        </>
      }
      about={
        open.length > 0
          ? `Whoever still has ${namesOfLinks(open)} can come back by it. Replacing gives you a new one to send; replacing and revoking both end the access of everybody who came by the old one.`
          : 'Their page says so within two seconds.'
      }
      problem={problem}
      onClose={onClose}
    >
      {open.length > 0 ? (
        <>
          <Button variant="primary" disabled={isPending} onClick={() => act('replace')}>
            Remove and replace {linkWords}
          </Button>
          <Button variant="outline" disabled={isPending} onClick={() => act('revoke')}>
            Remove and revoke {linkWords}
          </Button>
        </>
      ) : null}
      <Button
        variant={open.length > 0 ? 'outline' : 'primary'}
        disabled={isPending}
        onClick={() => act('only')}
      >
        {open.length > 0 ? 'Only remove' : 'Remove'}
      </Button>
    </Question>
  );
}

const linkNames: Record<SharedRole, string> = { viewer: 'the link to view', editor: 'the link to edit' };
const namesOfLinks = (links: ListAccess['links']) => links.map(({ role }) => linkNames[role]).join(' or ');
