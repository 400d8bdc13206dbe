import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import type { PreviewSpace } from './preview-data';

type PreviewCardProps = { space: PreviewSpace; isLive?: boolean; isQuiet?: boolean };

export function PreviewCard({ space, isLive = false, isQuiet = false }: PreviewCardProps) {
  const { title, host, others, more, facts } = space;
  return (
    <div className={classNames('rounded-card p-4', isQuiet ? 'bg-transparent text-soft' : 'bg-raised')}>
      <p className="tabular flex flex-wrap items-center gap-x-2 text-12 text-soft">
        {isLive ? <span className="size-2 rounded-full bg-live" /> : null}
        {facts.join(' · ')}
      </p>
      <p className={classNames('mt-1.5 font-bold', isQuiet ? 'text-14' : 'text-16')}>{title}</p>
      <div className="mt-3 flex items-center gap-3">
        <Avatar id={host.handle} name={host.name} size={isQuiet ? 'sm' : 'md'} />
        <div className="min-w-0 flex-1">
          <p className="truncate font-bold">{host.name}</p>
          <p className="truncate text-12 text-soft">@{host.handle}</p>
        </div>
        {others.length > 0 ? (
          <div className="flex items-center">
            {others.map((person) => (
              <span key={person.handle} className="-ms-2 flex">
                <Avatar id={person.handle} name={person.name} size="sm" hasRing />
              </span>
            ))}
            {more > 0 ? <span className="tabular ms-1.5 text-12 text-soft">+{more}</span> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
