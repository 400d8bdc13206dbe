/** From top to bottom, in px of the list. */
export type RowBand = { start: number; end: number };

/** Between which rows a height lies: 0 before the first, as many as there are rows after the last. */
export function gapAt(rows: readonly RowBand[], y: number): number {
  const below = rows.findIndex(({ start, end }) => y < (start + end) / 2);
  return below === -1 ? rows.length : below;
}

/** Where the line between two rows is drawn. */
export function gapLine(rows: readonly RowBand[], gap: number): number {
  return rows[gap]?.start ?? rows.at(-1)?.end ?? 0;
}

/** Behind whom somebody stands who is dropped there; null: first; undefined where they stand already. */
export function dropAfter(ids: readonly string[], id: string, gap: number): string | null | undefined {
  const index = ids.indexOf(id);
  if (index === -1 || gap === index || gap === index + 1) return undefined;
  return ids[gap - 1] ?? null;
}

/** How far to scroll while somebody drags near an edge, in px a frame: the nearer, the faster. */
export function scrollStep({ start, end }: RowBand, y: number): number {
  const edge = 56;
  const fastest = 14;
  const [above, below] = [start + edge - y, y - (end - edge)];
  const depth = Math.min(edge, Math.max(above, below));
  if (depth <= 0) return 0;
  return Math.round((fastest * depth) / edge) * (above > below ? -1 : 1);
}
