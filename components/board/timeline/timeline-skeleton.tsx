import { Skeleton } from '@/components/ui/skeleton';

/** The timeline's place while it is loaded. */
export function TimelineSkeleton() {
  return (
    <div className="space-y-4">
      <span className="sr-only">Loading the timeline</span>
      <div className="flex h-12 items-center gap-4">
        <Skeleton className="h-10 w-40" />
        <Skeleton className="h-6 w-48" />
      </div>
      <Skeleton className="h-96 rounded-card!" />
    </div>
  );
}
