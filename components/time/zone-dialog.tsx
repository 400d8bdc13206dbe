'use client';

import { useMemo, useState } from 'react';
import { useZone } from '@/components/board/clock-context';
import { useBoardAddress } from '@/components/board/use-board-address';
import { ChosenMark, CommandDialog, CommandItem, CommandSection } from '@/components/ui/command';
import { nameOfZone } from '@/lib/time/wall';
import { browserZone, chooseZone, chosenZone } from './zone-choice';
import { findZones, zoneClock, zoneOptions, zoneWords } from './zone-options';

/** As many as one looks through; more words find the rest. */
const mostShown = 30;

type ZoneDialogProps = { openedBy: HTMLElement | null; onClose: () => void };

/** In which zone to read times: kept by this browser, or for all who open a link by the link. */
export function ZoneDialog({ openedBy, onClose }: ZoneDialogProps) {
  const [query, setQuery] = useState('');
  const searched = query.trim();
  const options = useMemo(() => zoneOptions(), []);
  // UTC stands above them already.
  const found = useMemo(
    () => findZones(options, searched).filter(({ name }) => searched !== '' || name !== 'UTC'),
    [options, searched],
  );
  const { address, change } = useBoardAddress();
  const current = address.tz ?? chosenZone();
  const choose = (name: string | null) => {
    chooseZone(name);
    // The link's zone would go before the choice.
    if (address.tz !== undefined) change({ tz: undefined });
    onClose();
  };
  return (
    <CommandDialog
      label="Time zone"
      placeholder={`Search ${options.length} time zones: a city, CET, UTC`}
      query={query}
      onQueryChange={setQuery}
      onClose={onClose}
      returnFocusTo={openedBy}
    >
      {searched === '' ? (
        <>
          <CommandSection heading="Times in">
            <ZoneLine
              name={browserZone()}
              words={`My zone (${zoneWords(browserZone())})`}
              isChosen={current === null}
              onSelect={() => choose(null)}
            />
            {current !== null && current !== 'UTC' ? (
              <ZoneLine name={current} words={zoneWords(current)} isChosen onSelect={() => choose(current)} />
            ) : null}
            <ZoneLine name="UTC" words="UTC" isChosen={current === 'UTC'} onSelect={() => choose('UTC')} />
          </CommandSection>
          <LinkSection onClose={onClose} />
        </>
      ) : null}
      {found.length === 0 ? (
        <p role="status" className="px-3 py-6 text-soft">
          No zone is called <bdi className="text-default">{searched}</bdi>. Try the largest city nearby.
        </p>
      ) : (
        <CommandSection heading={searched === '' ? 'All zones' : 'Zones'}>
          {found.slice(0, mostShown).map(({ name, words }) => (
            <ZoneLine
              key={name}
              name={name}
              value={`zone ${name}`}
              words={words}
              isChosen={current === name}
              onSelect={() => choose(name)}
            />
          ))}
          {found.length > mostShown ? (
            <p className="px-3 py-2 text-12 text-faint tabular">
              {found.length - mostShown} more: type to find them.
            </p>
          ) : null}
        </CommandSection>
      )}
    </CommandDialog>
  );
}

type ZoneLineProps = {
  name: string;
  words: string;
  /** Told apart from the same zone further up. */
  value?: string;
  isChosen: boolean;
  onSelect: () => void;
};

function ZoneLine({ name, words, value = words, isChosen, onSelect }: ZoneLineProps) {
  const [now] = useState(() => Date.now());
  const like = useZone();
  return (
    <CommandItem value={value} onSelect={onSelect}>
      <span className="min-w-0 flex-1 truncate">{words}</span>
      {isChosen ? <ChosenMark /> : null}
      <span className="shrink-0 text-12 text-faint tabular">{zoneClock(name, now, like)}</span>
    </CommandItem>
  );
}

/** Whether the link itself names a zone, so that whoever opens it reads the same clock. */
function LinkSection({ onClose }: { onClose: () => void }) {
  const { address, change } = useBoardAddress();
  const name = nameOfZone(useZone());
  const set = (tz: string | undefined) => {
    change({ tz });
    onClose();
  };
  return (
    <CommandSection heading="This link">
      {address.tz === undefined ? (
        <CommandItem value="keep in link" onSelect={() => set(name)}>
          Show everyone who opens it times in {zoneWords(name)}
        </CommandItem>
      ) : (
        <CommandItem value="take out of link" onSelect={() => set(undefined)}>
          Show everyone who opens it times in their own zone
        </CommandItem>
      )}
    </CommandSection>
  );
}
