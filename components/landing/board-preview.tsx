import { PreviewCard } from './preview-card';
import { endedSpaces, liveSpaces, type PreviewSpace, scheduledSpaces } from './preview-data';

type GroupProps = {
  name: string;
  count: number;
  spaces: PreviewSpace[];
  isLive?: boolean;
  isQuiet?: boolean;
};

function Group({ name, count, spaces, isLive = false, isQuiet = false }: GroupProps) {
  return (
    <div>
      <p className="flex items-baseline gap-2 px-1">
        <span className="font-bold text-16">{name}</span>
        <span className={isLive ? 'tabular font-bold text-16 text-live' : 'tabular text-16 text-soft'}>
          {count}
        </span>
      </p>
      <div className="mt-3 space-y-3">
        {spaces.map((space) => (
          <PreviewCard key={space.title} space={space} isLive={isLive} isQuiet={isQuiet} />
        ))}
      </div>
    </div>
  );
}

/** What a board looks like, drawn and not alive: read as one picture. */
export function BoardPreview() {
  return (
    <div
      role="img"
      aria-label="A board: three Spaces live with their hosts, speakers and listeners, two scheduled for today, one ended. Checked 8 seconds ago."
      className="select-none rounded-[1.25rem] bg-sunken p-4 dark:bg-transparent dark:outline dark:outline-line sm:p-6"
    >
      <div className="flex items-center justify-between gap-4 px-1">
        <p className="font-bold text-20">Tuesday desk</p>
        <p className="flex items-center gap-2 text-12 text-soft">
          <span className="size-2 rounded-full bg-accent" />
          checked 8 s ago
        </p>
      </div>
      <div className="mt-6 grid gap-6 sm:grid-cols-[1.15fr_1fr] sm:gap-5">
        <Group name="Live" count={3} spaces={liveSpaces} isLive />
        <div className="hidden space-y-6 sm:block">
          <Group name="Scheduled" count={2} spaces={scheduledSpaces} />
          <Group name="Ended" count={1} spaces={endedSpaces} isQuiet />
        </div>
      </div>
    </div>
  );
}
