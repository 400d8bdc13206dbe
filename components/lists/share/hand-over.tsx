'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { listKey } from '@/lib/query/list-query';
import type { Member } from '@/lib/watchlists/list-schema';
import { faceName } from '../face-name';
import { offerUndo } from '../undo-offer';
import { Question } from './question';
import { useAccessAct } from './use-access';

type HandOverProps = { slug: string; member: Member; onClose: () => void };

/** Makes somebody else the owner, after asking. */
export function HandOver({ slug, member, onClose }: HandOverProps) {
  const client = useQueryClient();
  const name = faceName(member);
  const { act, isPending, problem } = useAccessAct(slug, async (api, userId: string) => {
    const access = await api.handOver(slug, userId);
    await client.refetchQueries({ queryKey: listKey(slug) });
    offerUndo(`${name} owns this list now`);
    onClose();
    return access;
  });
  return (
    <Question
      title={
        <>
          Make <bdi>{name}</bdi> the owner?
        </>
      }
      about="They decide from then on who has the list, and you can edit it. Only they can hand it back."
      problem={problem}
      onClose={onClose}
    >
      <Button variant="primary" disabled={isPending} onClick={() => act(member.id)}>
        Hand over
      </Button>
    </Question>
  );
}
