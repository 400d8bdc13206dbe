'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Question } from './question';

type ReplaceLinkProps = { expiry: ReactNode; onReplace: () => void; onClose: () => void };

/** Before a link is replaced: for how long the new one lasts, and what ends with the old one. */
export function ReplaceLink({ expiry, onReplace, onClose }: ReplaceLinkProps) {
  return (
    <Question
      title="Replace this link?"
      about="The old one ends at once, and with it the access of everybody who came by it."
      problem={null}
      onClose={onClose}
    >
      {expiry}
      <Button variant="primary" onClick={onReplace}>
        Replace
      </Button>
    </Question>
  );
}

type RevokeLinkProps = {
  problem: string | null;
  isPending: boolean;
  onRevoke: () => void;
  onClose: () => void;
};

/** Before a link is revoked: what ends with it. */
export function RevokeLink({ problem, isPending, onRevoke, onClose }: RevokeLinkProps) {
  return (
    <Question
      title="Revoke this link?"
      about="It ends at once, and with it the access of everybody who came by it."
      problem={problem}
      onClose={onClose}
    >
      <Button variant="primary" disabled={isPending} onClick={onRevoke}>
        Revoke
      </Button>
    </Question>
  );
}
