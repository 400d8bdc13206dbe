import type { Face } from '@/lib/watchlists/list-schema';

/** Somebody's name as far as it is known. */
export const faceName = ({ name, handle, id }: Face): string => name?.trim() || (handle ? `@${handle}` : id);

/** "Ada", "Ada and Ben", "Ada, Ben and 3 more" */
export function namesOf(faces: readonly Face[]): string {
  const [first, second] = faces;
  if (!first) return '';
  if (!second) return faceName(first);
  if (faces.length === 2) return `${faceName(first)} and ${faceName(second)}`;
  return `${faceName(first)}, ${faceName(second)} and ${faces.length - 2} more`;
}
