'use client';

import { Link2, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';

type BoardBarProps = { creatorCount: number; onEdit: () => void };

/** What is on the board, and the ways to share and change it. */
export function BoardBar({ creatorCount, onEdit }: BoardBarProps) {
  return (
    <div className="flex items-center gap-2 max-md:sr-only">
      <h1 className="min-w-0 flex-1 truncate font-bold text-14 text-soft tabular">
        {plural(creatorCount, 'creator')}
      </h1>
      <div className="flex items-center gap-2 max-md:hidden">
        <BoardActions onEdit={onEdit} />
      </div>
    </div>
  );
}

/** In the bar; on a phone at the end of the page, where the thumb is and no room is taken from Live. */
export function BoardActions({ onEdit }: { onEdit: () => void }) {
  return (
    <>
      <CopyLink />
      <Button onClick={onEdit}>
        <Plus aria-hidden size={16} />
        Add creators
      </Button>
    </>
  );
}

/** The address is the board: whoever opens it sees the same after signing in. */
function CopyLink() {
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
      setSaid('Copy it from the address bar');
    }
  };
  return (
    <>
      <span role="status" className="text-soft">
        {said}
      </span>
      <Button variant="ghost" onClick={copy}>
        <Link2 aria-hidden size={16} />
        Copy link
      </Button>
    </>
  );
}
