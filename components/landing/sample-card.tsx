import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { boardPath } from '@/lib/watchlists/board-path';
import type { SampleWatchlist } from '@/lib/watchlists/samples';

type SampleCardProps = {
  sample: SampleWatchlist;
  /** Where the sandbox serves its people's pictures. */
  pictureOrigin: string;
};

/** A ready watchlist that leads straight to its board. */
export function SampleCard({ sample, pictureOrigin }: SampleCardProps) {
  const { name, about, handles, faceIds } = sample;
  return (
    <Link
      href={boardPath(handles)}
      prefetch={false}
      className="group flex flex-col gap-4 rounded-card bg-raised p-5 transition-colors duration-150 hover:bg-hover"
    >
      <span className="flex items-center justify-between gap-4">
        <span className="font-bold text-16">{name}</span>
        <ArrowRight aria-hidden size={18} className="text-faint group-hover:text-default" />
      </span>
      <span className="text-soft">{about}</span>
      <span className="mt-auto flex items-center ps-2">
        {faceIds.map((id, index) => (
          <span key={id} className="-ms-2 flex">
            <Avatar
              id={id}
              name={handles[index] ?? ''}
              url={`${pictureOrigin}/avatars/${id}_normal.svg`}
              size="sm"
              hasRing
            />
          </span>
        ))}
        <span className="tabular ms-2 text-12 text-soft">{handles.length} creators</span>
      </span>
    </Link>
  );
}
