/** One line of a figure's result. */
export type Row = {
  /** What was measured, with its case. */
  what: string;
  measured: string;
  /** The comparison of the same run. */
  beside?: string;
  /** What physics or X set. */
  limit?: string;
  reach?: string;
  isReached?: boolean;
};

/** Tells the bench a result: on a line of its own, for reading and for the table of docs/performance.md. */
export function report(row: Row): void {
  console.log(`@row ${JSON.stringify(row)}`);
}

/** The value below which this share of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 1)} s`;
