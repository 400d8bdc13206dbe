'use client';

import { Check, Link2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';

export const copyLinkWords = { copied: 'Link copied', failed: 'Copy it from the address bar' } as const;

/** The address is the board: whoever opens it sees the same after signing in. */
export function CopyLink() {
  const { copy, said } = useCopy();
  return (
    <>
      <span role="status" className={said === 'failed' ? 'text-soft' : 'sr-only'}>
        {said === null ? '' : copyLinkWords[said]}
      </span>
      <Button variant="ghost" onClick={() => copy(window.location.href)} className="px-3!">
        {said === 'copied' ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
        <span className="md:max-2xl:sr-only">Copy link</span>
      </Button>
    </>
  );
}
