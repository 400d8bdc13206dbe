'use client';

import { type MouseEvent, useEffect } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { BoardView } from '@/lib/watchlists/board-address';
import { useBoardAddress } from './use-board-address';
import { viewChoices } from './view-names';
import { preloadView } from './views';

function preloadViews(): void {
  for (const { value } of viewChoices) preloadView(value);
}

/** When the page has come to rest; on browsers that do not tell, some seconds later. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 3_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}

/** Each view is an address of its own: a plain press changes it in place, any other opens it as a link. */
export function ViewSwitch() {
  const { address, change, hrefOf } = useBoardAddress();
  useEffect(() => whenIdle(preloadViews), []);
  const go = (event: MouseEvent, view: BoardView) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (view !== address.view) change({ view }, { push: true });
  };
  return (
    <nav aria-label="View" className="flex gap-1 rounded-[0.625rem] bg-hover p-1 dark:bg-sunken">
      {viewChoices.map(({ value, label }) => (
        <a
          key={value}
          href={hrefOf({ view: value })}
          aria-current={address.view === value ? 'page' : undefined}
          onPointerEnter={() => preloadView(value)}
          onFocus={() => preloadView(value)}
          onClick={(event) => go(event, value)}
          className={classNames(
            'relative flex h-8 items-center rounded-control px-3 font-bold text-soft transition-colors duration-150 after:absolute after:inset-x-0 after:-inset-y-1 hover:text-default',
            address.view === value && 'bg-raised text-default! dark:bg-hover',
          )}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
