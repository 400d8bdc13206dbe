import { boardPath } from '@/lib/watchlists/board-path';

/** What has a page of its own, and a side sheet over a board. */
export type PageTarget = { kind: 'space' | 'person'; id: string };

const folders = { space: '/spaces/', person: '/people/' } as const;

/**
 * The address of one Space or person. With the creators of a board it also tells what the two have to
 * do with each other: a person's roles in these creators' Spaces.
 */
export function pagePath({ kind, id }: PageTarget, creators: readonly string[] = []): string {
  return boardPath([...creators]).replace('/board', `${folders[kind]}${encodeURIComponent(id)}`);
}

/** Where a Space is had as a file for one's calendar. */
export function calendarPath(spaceId: string): string {
  return `/api/spaces/${encodeURIComponent(spaceId)}/calendar`;
}
