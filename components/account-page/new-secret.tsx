'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';
import type { MadeToken } from '@/lib/query/account-api';

/** A token's secret, this once. It stands on this page alone, until it is put away. */
export function NewSecret({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const { copy, said } = useCopy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mb-6 rounded-card bg-accent-soft p-4">
      <h3 ref={heading} tabIndex={-1} className="text-16 outline-none">
        Copy this token now
      </h3>
      <p className="mt-1 text-soft">
        <bdi>{made.token.name}</bdi>: it is shown this once, and kept nowhere in this form.
      </p>
      <p className="mt-3 select-all break-all rounded-control bg-raised px-3 py-2.5 font-mono">
        {made.secret}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={() => copy(made.secret)}>
          {said === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {said === 'copied' ? 'Copied' : 'Copy'}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          I have it
        </Button>
        <span role="status" className={said === 'failed' ? 'text-soft' : 'sr-only'}>
          {said === 'copied' ? 'Token copied' : said === 'failed' ? 'Select it and copy it yourself' : ''}
        </span>
      </div>
    </div>
  );
}
