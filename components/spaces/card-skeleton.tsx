import { Skeleton } from '@/components/ui/skeleton';

/** A card on its way, in its final shape. */
export function CardSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-3 rounded-card bg-raised p-4">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-5 w-4/5" />
      <div className="flex items-center gap-3">
        <Skeleton className="size-10 rounded-full" />
        <div className="flex-1 space-y-2">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-3 w-20" />
        </div>
      </div>
      <Skeleton className="h-8 w-full" />
    </div>
  );
}
