'use client';

import { useEffect, useState } from 'react';
import { ClockProvider, useNow, useZone } from '@/components/board/clock-context';
import { useIsOnline } from '@/components/board/use-connection-words';
import { LogoMark } from '@/components/shell/logo';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { listKeys } from '@/lib/query/board-param';
import { formatAge, second } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import { parseCreators } from '@/lib/watchlists/parse-creators';
import { type KeptBoard, readKept } from './kept-boards';
import { OfflineBoard } from './offline-board';
import { useReturn } from './use-return';

/** The name under which the board of this address is kept. */
function nameOfAddress({ pathname, search }: Location): string {
  const slug = /^\/w\/([^/]+)$/.exec(pathname)?.[1];
  if (slug) return listKeys(slug).join();
  return parseCreators(new URLSearchParams(search).getAll('creators').join(',')).keys.join();
}

/** The board of this address as it was last seen, else the latest of any. */
async function boardOfAddress(): Promise<KeptBoard | null> {
  const name = nameOfAddress(window.location);
  const kept = await readKept();
  return kept.find((each) => each.name === name) ?? kept[0] ?? null;
}

const reload = () => window.location.reload();

/** Stands in for any page while the server cannot be reached. It comes back by itself. */
export function OfflineScreen() {
  const [kept, setKept] = useState<KeptBoard | null | undefined>();
  useEffect(() => {
    boardOfAddress().then(setKept, () => setKept(null));
  }, []);
  useReturn(reload);
  return (
    <ClockProvider initialNow={0}>
      <OfflinePage kept={kept} />
    </ClockProvider>
  );
}

/** `kept`: undefined while it is looked for, null when there is none. */
export function OfflinePage({ kept }: { kept: KeptBoard | null | undefined }) {
  const isOnline = useIsOnline();
  return (
    <>
      <header className="mx-auto flex h-14 w-full max-w-[100rem] items-center gap-2 px-4 sm:px-6 lg:px-8">
        <LogoMark />
        <span className="font-bold text-16">{kept?.title ?? 'Spaceboard'}</span>
      </header>
      <main className="mx-auto w-full max-w-[100rem] space-y-6 px-4 pb-12 sm:px-6 lg:px-8">
        <div
          role="status"
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-warn-soft px-4 py-2"
        >
          <div className="min-w-0 flex-1 basis-60 py-1 tabular">
            <h1 className="inline text-14">
              {isOnline ? 'This server does not answer.' : 'You are offline.'}
            </h1>{' '}
            <span className="text-soft">
              {kept ? <Age kept={kept} /> : null}
              We keep trying, and this page comes back by itself.
            </span>
          </div>
          <Button onClick={reload}>Try now</Button>
        </div>
        {kept ? <KeptOnes kept={kept} /> : null}
        {kept === null ? (
          <p className="text-soft">No board has been kept in this browser to show meanwhile.</p>
        ) : null}
      </main>
    </>
  );
}

const knownAtOf = ({ reading, keptAt }: KeptBoard) => Math.max(0, ...reading.checkedAt) || keptAt;

function Age({ kept }: { kept: KeptBoard }) {
  const now = useNow(second);
  const zone = useZone();
  const knownAt = knownAtOf(kept);
  const what = kept.title ? '' : ` of ${plural(kept.reading.board.creators.length, 'creator')}`;
  return `This is the board${what} as it was ${formatNear(knownAt, now, zone)}, ${formatAge(now - knownAt)}. `;
}

function KeptOnes({ kept }: { kept: KeptBoard }) {
  return <OfflineBoard kept={kept} now={useNow(60 * second)} />;
}
