'use client';

import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

const failed = 'Copy it from the address bar';

/** The address is the board: whoever opens it sees the same after signing in. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 4_000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid('Link copied');
    } catch {
      setSaid(failed);
    }
  };
  return (
    <>
      <span role="status" className={said === failed ? 'text-soft' : 'sr-only'}>
        {said}
      </span>
      <Button variant="ghost" onClick={copy} className="px-3!">
        {said === 'Link copied' ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
        <span className="md:max-2xl:sr-only">Copy link</span>
      </Button>
    </>
  );
}
