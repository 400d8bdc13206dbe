'use client';

import { ArrowLeft, Link2, Maximize2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { useCopy } from '@/components/ui/use-copy';
import { type PageTarget, pagePath } from '@/lib/watchlists/page-path';

type SheetBarProps = {
  target: PageTarget;
  creators: readonly string[];
  /** Back to the sheet below this one, if there is one. */
  onBack: (() => void) | null;
};

/** Ways back and on: the sheet's own page, and a link to it. */
export function SheetBar({ target, creators, onBack }: SheetBarProps) {
  const { copy, said } = useCopy();
  const path = pagePath(target, target.kind === 'person' ? creators : []);
  return (
    <>
      {onBack ? (
        <Button variant="ghost" size="icon" aria-label="Back" className="-ms-2" onClick={onBack}>
          <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
        </Button>
      ) : null}
      <Button asChild variant="ghost" className={onBack ? 'px-3' : '-ms-3 px-3'}>
        <Link href={path} prefetch={false}>
          <Maximize2 aria-hidden size={16} />
          {/* On the narrowest screens, and at 400 %, its icon leaves room for the way out. */}
          <span className="max-[23rem]:sr-only">Open as page</span>
        </Link>
      </Button>
      <Button
        variant="ghost"
        className="px-3"
        onClick={() => copy(new URL(path, window.location.origin).href)}
      >
        <Link2 aria-hidden size={16} />
        <span role="status">{said === null ? 'Copy link' : saidWords[said]}</span>
      </Button>
    </>
  );
}

const saidWords = { copied: 'Link copied', failed: 'Not allowed to copy' };
