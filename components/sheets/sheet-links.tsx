'use client';

import Link from 'next/link';
import { type ComponentProps, createContext, type MouseEvent, useContext } from 'react';
import { type PageTarget, pagePath } from '@/lib/watchlists/page-path';

export type Sheets = {
  /** Opens the side sheet over the board. */
  open: (target: PageTarget) => void;
};

type SheetPlace = {
  /** Null on full pages: there a link leads to the other page. */
  sheets: Sheets | null;
  /** The creators of the board, so that a person's page can tell their roles there. */
  creators: readonly string[];
};

const Place = createContext<SheetPlace>({ sheets: null, creators: [] });

export const SheetPlaceProvider = Place.Provider;

/** The side sheets of the board around, or null where there is none. */
export const useSheets = (): Sheets | null => useContext(Place).sheets;

/** Anything but a plain click is the browser's: a new tab, a new window, a download. */
export function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

/** What finds the link again that opened a sheet, to give the focus back. */
export const opensName = ({ kind, id }: PageTarget) => `${kind}:${id}`;

type SheetLinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & PageTarget;

/** A link to a Space or person: over a board a plain click opens the side sheet, else the full page. */
export function SheetLink({ kind, id, ...rest }: SheetLinkProps) {
  const { sheets, creators } = useContext(Place);
  const href = pagePath({ kind, id }, creators);
  if (!sheets) return <Link href={href} prefetch={false} {...rest} />;
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    sheets.open({ kind, id });
  };
  return <a href={href} data-opens={opensName({ kind, id })} onClick={onClick} {...rest} />;
}
