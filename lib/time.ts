/** The one place that turns instants and durations into words. Filled by the look; pure functions only. */

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
