import { classNames } from './class-names';

/** The place of something on its way, in its final shape. Say "loading" in words nearby. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={classNames('skeleton block rounded-control bg-hover', className)} />;
}
