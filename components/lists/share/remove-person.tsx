'use client';

import { Button } from '@/components/ui/button';
import type { SharedRole } from '@/lib/query/list-api';
import type { ListAccess, Member } from '@/lib/watchlists/list-schema';
import { faceName } from '../face-name';
import { Question } from './question';
import { useAccessAct } from './use-access';

type RemovePersonProps = {
  slug: string;
  member: Member;
  links: ListAccess['links'];
  onClose: () => void;
};

type Wish = 'revoke' | 'only';

/** Takes the list from somebody. Who still holds a secret link could come back, so the links can go in the same step. */
export function RemovePerson({ slug, member, links, onClose }: RemovePersonProps) {
  const name = faceName(member);
  const { act, isPending, problem } = useAccessAct(slug, async (api, wish: Wish) => {
    if (wish === 'revoke') for (const { role } of links) await api.revokeLink(slug, role);
    // Whoever came by a link alone is gone with it.
    const isLeft = wish === 'only' || member.via.includes('person');
    if (isLeft) await api.removeMember(slug, member.id);
    return null;
  });
  const linkWords = links.length === 1 ? 'the secret link' : 'both secret links';
  return (
    <Question
      title={
        <>
          Take this list from <bdi>{name}</bdi>?
        </>
      }
      about={
        links.length > 0
          ? `Whoever still has ${namesOfLinks(links)} can come back by it. Revoking ends the access of everybody who came by it.`
          : 'Their page says so within two seconds.'
      }
      problem={problem}
      onClose={onClose}
    >
      {links.length > 0 ? (
        <Button variant="primary" disabled={isPending} onClick={() => act('revoke')}>
          Remove and revoke {linkWords}
        </Button>
      ) : null}
      <Button
        variant={links.length > 0 ? 'secondary' : 'primary'}
        disabled={isPending}
        onClick={() => act('only')}
      >
        {links.length > 0 ? 'Only remove' : 'Remove'}
      </Button>
    </Question>
  );
}

const linkNames: Record<SharedRole, string> = { viewer: 'the link to view', editor: 'the link to edit' };
const namesOfLinks = (links: ListAccess['links']) => links.map(({ role }) => linkNames[role]).join(' or ');
