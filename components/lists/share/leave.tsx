'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Question } from './question';
import { useAccessAct } from './use-access';

type LeaveProps = { slug: string; viewerId: string; onLeave: () => void };

/** Gives up a list that somebody else owns, after asking. */
export function Leave({ slug, viewerId, onLeave }: LeaveProps) {
  const [asks, setAsks] = useState(false);
  const { act, isPending, problem } = useAccessAct(slug, async (api, userId: string) => {
    await api.removeMember(slug, userId);
    onLeave();
    return null;
  });
  if (!asks) {
    return (
      <Button variant="danger" className="-ms-4" onClick={() => setAsks(true)}>
        Leave this list
      </Button>
    );
  }
  return (
    <Question
      title="Leave this list?"
      about="It goes from your watchlists. Its owner, or a link you still have, can bring it back."
      problem={problem}
      onClose={() => setAsks(false)}
    >
      <Button variant="primary" disabled={isPending} onClick={() => act(viewerId)}>
        Leave
      </Button>
    </Question>
  );
}
