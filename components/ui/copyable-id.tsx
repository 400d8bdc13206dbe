'use client';

import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy';

/** A raw id with a button that copies it. `what`: "the Space’s id". */
export function CopyableId({ id, what }: { id: string; what: string }) {
  const { copy, said } = useCopy();
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="min-w-0 break-all font-sans tabular">{id}</code>
      <button
        type="button"
        aria-label={`Copy ${what}`}
        onClick={() => copy(id)}
        className="-my-2.5 flex size-10 shrink-0 items-center justify-center rounded-control text-faint hover:text-default"
      >
        {said === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
      </button>
      <span role="status" className={said === 'failed' ? 'text-12 text-soft' : 'sr-only'}>
        {said === 'copied' ? 'Copied' : said === 'failed' ? 'Select it to copy' : ''}
      </span>
    </span>
  );
}
