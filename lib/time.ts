/** The one place that turns instants and durations into words. Pure: the present is always an argument. */

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** "8 s", "42 min", "1 h 12 min", "3 d 4 h": two units at most, rounded down, never negative. */
export function formatDuration(ms: number): string {
  const span = Math.max(0, ms);
  if (span < minute) return `${Math.floor(span / second)} s`;
  if (span < hour) return `${Math.floor(span / minute)} min`;
  if (span < day) return twoUnits(span, hour, 'h', minute, 'min');
  return twoUnits(span, day, 'd', hour, 'h');
}

function twoUnits(ms: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % large) / small);
  const head = `${Math.floor(ms / large)} ${largeName}`;
  return rest === 0 ? head : `${head} ${rest} ${smallName}`;
}

/** "8 s ago"; "just now" below two seconds. */
export function formatAge(ms: number): string {
  return ms < 2 * second ? 'just now' : `${formatDuration(ms)} ago`;
}

/** "in 25 min" before a moment (rounded up, so that it never says 0 too early), "due now" at it. */
export function formatCountdown(ms: number): string {
  if (ms <= 0) return 'due now';
  const unit = ms <= minute ? second : ms < day ? minute : hour;
  return `in ${formatDuration(Math.ceil(ms / unit) * unit)}`;
}
