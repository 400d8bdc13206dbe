'use client';

import { useEffect } from 'react';
import { tabTitle } from '@/components/board/watch/tab-title';

const product = ' · Spaceboard';

/** The tab is called what the page is about now; a live count before it stays. */
export function useTabTitle(name: string): void {
  useEffect(() => {
    const count = /^\((\d+)\) /.exec(document.title)?.[1];
    document.title = tabTitle(`${name}${product}`, count === undefined ? null : Number(count));
  }, [name]);
}
