import { classNames } from '@/components/ui/class-names';
import type { PreviewPerson, PreviewSpace } from './preview-data';
import { PreviewFace } from './preview-face';

function Stack({ people, more }: { people: PreviewPerson[]; more: number }) {
  return (
    <div className="flex items-center">
      {people.map(({ handle, look }) => (
        <span key={handle} className="-ms-2 flex">
          <PreviewFace look={look} isSmall />
        </span>
      ))}
      {more > 0 ? <span className="tabular ms-1.5 text-12 text-soft">+{more}</span> : null}
    </div>
  );
}

type PreviewCardProps = { space: PreviewSpace; isLive?: boolean; isQuiet?: boolean };

export function PreviewCard({ space, isLive = false, isQuiet = false }: PreviewCardProps) {
  const { title, host, others, more, facts } = space;
  return (
    <div className="rounded-card bg-raised p-4">
      <p className="tabular flex flex-wrap items-center gap-x-2 text-12 text-soft">
        {isLive ? <span className="size-2 rounded-full bg-live" /> : null}
        {facts.join(' · ')}
      </p>
      <p dir="auto" className={classNames('mt-1.5 font-bold', isQuiet ? 'text-14 text-soft' : 'text-16')}>
        {title}
      </p>
      <div className="mt-3 flex items-center gap-3">
        <PreviewFace look={host.look} />
        <div className="min-w-0 flex-1">
          <p className={classNames('truncate font-bold', isQuiet && 'text-soft')}>{host.name}</p>
          <p className="truncate text-12 text-soft">@{host.handle}</p>
        </div>
        {others.length > 0 ? <Stack people={others} more={more} /> : null}
      </div>
    </div>
  );
}
