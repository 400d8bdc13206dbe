import { LibraryBig } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountMenu, type AccountViewer } from '@/components/account/account-menu';
import { LogoMark } from './logo';

type HeaderProps = {
  viewer: AccountViewer | null;
  /** What this page is about; on phones it stands in for the product's name. */
  title?: ReactNode;
  /** What there is to search and to do. */
  tools?: ReactNode;
  /** How fresh the page is; a second row on phones. */
  trust?: ReactNode;
};

/** Only what the menu shows may reach the browser, whatever else the server knows of the viewer. */
function forBrowser({ id, handle, name, avatarUrl, isAdmin }: AccountViewer): AccountViewer {
  return { id, handle, name, avatarUrl, isAdmin };
}

/** The one row above every page: mark, what it is about, how fresh it is, who is looking. */
export function Header({ viewer, title, tools, trust }: HeaderProps) {
  return (
    <header className="mx-auto flex w-full max-w-[100rem] flex-wrap items-center gap-x-3 px-4 py-2 sm:gap-x-4 sm:px-6 lg:px-8">
      <Link
        href="/"
        aria-label="Spaceboard, start page"
        className="-mx-2 flex h-10 items-center gap-2 rounded-control px-2"
      >
        <LogoMark />
        <span className={title ? 'hidden font-bold text-16 sm:inline' : 'font-bold text-16'}>Spaceboard</span>
      </Link>
      <div className="min-w-0 flex-1">{title}</div>
      {tools}
      {trust ? <div className="order-last flex basis-full sm:order-none sm:basis-auto">{trust}</div> : null}
      {viewer ? (
        <Link
          href="/watchlists"
          prefetch={false}
          className="flex h-10 shrink-0 items-center gap-2 rounded-control px-2.5 text-soft hover:bg-hover hover:text-default max-sm:hidden"
        >
          <LibraryBig aria-hidden size={16} />
          <span className={title ? 'max-2xl:sr-only' : ''}>Watchlists</span>
        </Link>
      ) : null}
      {viewer ? <AccountMenu viewer={forBrowser(viewer)} /> : null}
    </header>
  );
}
