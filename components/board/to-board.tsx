import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { boardPath } from '@/lib/watchlists/board-path';

type ToBoardProps = { keys: readonly string[]; children: ReactNode };

/** From a page of its own to the board of these creators. */
export function ToBoard({ keys, children }: ToBoardProps) {
  return (
    <Link
      href={boardPath([...keys])}
      prefetch={false}
      className="-ms-3 flex h-10 w-fit max-w-full items-center gap-2 rounded-control px-3 text-soft hover:bg-hover hover:text-default"
    >
      <ArrowLeft aria-hidden size={16} className="shrink-0 rtl:-scale-x-100" />
      <span className="truncate">{children}</span>
    </Link>
  );
}
