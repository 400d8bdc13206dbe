'use client';

import { Check, Copy } from 'lucide-react';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { fieldLook } from '@/components/ui/field-look';
import { useCopy } from '@/components/ui/use-copy';
import type { MadeLink } from '@/lib/query/list-api';

/** A secret link, this once: to copy, and to be read by a camera. */
export function MadeLinkCard({ made }: { made: MadeLink }) {
  const { copy, said } = useCopy();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What made it is gone, and it may have come further down the page. Of two at once the first is led to.
    if (!document.activeElement?.closest('[data-made-link]')) button.current?.focus();
  }, []);
  return (
    <div data-made-link className="mt-3 space-y-3 rounded-control bg-raised p-4">
      <p role="status">
        Copy it now: it is shown only this once.{' '}
        <span className="text-soft">A lost link can be replaced.</span>
      </p>
      <div className="flex gap-2">
        <input
          readOnly
          value={made.url}
          aria-label="Secret link"
          onFocus={(event) => event.target.select()}
          className={classNames(fieldLook, 'h-10 flex-1 px-3')}
        />
        <Button ref={button} variant="primary" onClick={() => copy(made.url)}>
          {said === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {said === 'copied' ? 'Copied' : said === 'failed' ? 'Select to copy' : 'Copy'}
        </Button>
        <span role="status" className="sr-only">
          {said === 'copied' ? 'Link copied' : said === 'failed' ? 'Select it and copy it yourself' : ''}
        </span>
      </div>
      {/* Black on white in every theme: cameras want it so. */}
      <div className="w-fit rounded-control bg-[#fff] p-3">
        <QRCodeSVG
          value={made.url}
          size={144}
          title="The secret link as a QR code"
          bgColor="#fff"
          fgColor="#000"
        />
      </div>
    </div>
  );
}
