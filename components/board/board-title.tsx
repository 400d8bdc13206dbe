import { plural } from '@/components/ui/counts';

type BoardTitleProps = { title: string | undefined; creatorCount: number };

/** In the header: what its sharer or its list calls this board; without a name, whom it watches. */
export function BoardTitle({ title, creatorCount }: BoardTitleProps) {
  const creators = plural(creatorCount, 'creator');
  return (
    <div className="flex min-w-0 items-baseline gap-2 sm:ms-1">
      <h1 dir="auto" className="min-w-0 truncate font-bold text-16 tabular">
        {title ?? creators}
      </h1>
      {title ? <p className="shrink-0 text-faint tabular max-sm:hidden">{creators}</p> : null}
    </div>
  );
}
