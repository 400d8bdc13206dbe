'use client';

import { useQuery } from '@tanstack/react-query';
import { useTheme } from 'next-themes';
import { useMemo, useState } from 'react';
import { useNow } from '@/components/board/clock-context';
import { useBoardAddress } from '@/components/board/use-board-address';
import { Avatar } from '@/components/ui/avatar';
import { ChosenMark, CommandDialog, CommandItem, CommandSection } from '@/components/ui/command';
import { listsQuery } from '@/lib/query/list-query';
import type { Board } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { filterCount } from '@/lib/watchlists/board-address';
import type { Deed } from './deed';
import { type Entry, paletteSections } from './entries';
import { paletteWords } from './palette-words';

type PaletteProps = {
  board: Board;
  /** What was typed before it was there. */
  typed: string;
  openedBy: HTMLElement | null;
  onDo: (deed: Deed) => void;
  onClose: () => void;
};

/** Ctrl-K: everybody and everything on this board, and all one can do with it. */
export default function Palette({ board, typed, openedBy, onDo, onClose }: PaletteProps) {
  const [query, setQuery] = useState(typed);
  const { address } = useBoardAddress();
  const { theme = 'system' } = useTheme();
  const now = useNow(minute);
  const { data: lists } = useQuery(listsQuery());
  // Never deferred: Enter, pressed right after the last letter, must not choose from the list before it.
  const sections = useMemo(
    () =>
      paletteSections(
        { board, address, theme, filterCount: filterCount(address.filters), now, lists: lists ?? [] },
        query,
      ),
    [board, address, theme, now, lists, query],
  );
  return (
    <CommandDialog
      {...paletteWords}
      query={query}
      onQueryChange={setQuery}
      onClose={onClose}
      returnFocusTo={openedBy}
    >
      {sections.length === 0 ? (
        <p role="status" className="px-3 py-6 text-soft">
          Nothing here is called <bdi className="text-default">{query.trim()}</bdi>. Try a name, a handle, a
          topic or a view.
        </p>
      ) : null}
      {sections.map(({ heading, entries }) => (
        <CommandSection key={heading} heading={heading}>
          {entries.map((entry) => (
            <CommandItem
              key={entry.id}
              value={entry.id}
              onSelect={() => {
                onClose();
                onDo(entry.deed);
              }}
            >
              <EntryLine entry={entry} />
            </CommandItem>
          ))}
        </CommandSection>
      ))}
    </CommandDialog>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { words, detail, deed, person, isLive, isChosen } = entry;
  return (
    <>
      {deed.kind === 'person' ? (
        <Avatar id={deed.id} name={person?.name ?? words} url={person?.avatarUrl} size="sm" />
      ) : null}
      {deed.kind === 'space' ? (
        <span aria-hidden className="flex w-7 shrink-0 justify-center">
          <span
            className={isLive ? 'size-2 rounded-full bg-live' : 'size-2 rounded-full border border-control'}
          />
        </span>
      ) : null}
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <bdi className="truncate">{words}</bdi>
        {detail ? (
          <bdi className="ms-auto max-w-[50%] shrink-0 truncate text-12 text-faint">{detail}</bdi>
        ) : null}
      </span>
      {isChosen ? <ChosenMark /> : null}
    </>
  );
}
