import { formatCount } from '@/components/ui/counts';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Moment } from './moment';
import { ProblemLine } from './problem-line';
import { Section } from './section';

type DailyCapProps = {
  /** `X_DAILY_READS`, and what is used and left of it; the last answer before the end may overshoot it. */
  cap: { limit: number; used: number; left: number } | null;
  nextDayAt: number;
  now: number;
};

/** The day's cap on reads, when the operator set one. */
export function DailyCap({ cap, nextDayAt, now }: DailyCapProps) {
  if (cap === null) {
    return (
      <Section
        title="Daily cap"
        about={
          <>
            None is set. With <code>X_DAILY_READS</code> this server stops asking X after so many Spaces and
            people a UTC day; boards stay, with their age.
          </>
        }
      >
        {null}
      </Section>
    );
  }
  return (
    <Section
      title="Daily cap"
      about={
        <>
          <code>X_DAILY_READS</code> counts Spaces and people alike, as X may bill them all. It begins anew at
          00:00 UTC, <Moment at={nextDayAt} now={now} />.
        </>
      }
    >
      {cap.left === 0 ? (
        <p className="mb-4 rounded-card bg-warn-soft px-4 py-3">
          <ProblemLine code="daily-reads-spent" now={now} retryAt={nextDayAt} limit={cap.limit} />
        </p>
      ) : null}
      <p className="flex flex-wrap justify-between gap-x-4 tabular">
        <strong>{formatCount(cap.left)} left</strong>
        <span className="text-soft">
          {formatCount(cap.used)} of {formatCount(cap.limit)} used
        </span>
      </p>
      <div className="mt-2">
        <ProgressBar label="Reads used today" value={cap.used} max={cap.limit} />
      </div>
    </Section>
  );
}
