import { askedCreators } from '@/app/api/spaces/asked-creators';
import type { Viewer } from '@/lib/auth/viewer';
import type { ListSource } from '@/lib/collector/list-watches';
import { CodedError } from '@/lib/errors';
import { askerOf } from '@/lib/watchlists/asker';
import { listBoard } from '@/lib/watchlists/list-board';

/** Boards in the order asked for, `?creators=` or `?list=` each; those that are saved lists by their place. */
export type AskedBoards = { boards: (readonly string[])[]; lists: Map<number, ListSource> };

/**
 * What the address asks for; access to a list is checked here, at each request.
 * @throws CodedError `bad-request`, `not-found`
 */
export async function askedBoards(
  viewer: Viewer,
  params: URLSearchParams,
  most: number,
): Promise<AskedBoards> {
  const asked = [...params].filter(([name]) => name === 'creators' || name === 'list');
  if (asked.length > most)
    throw new CodedError(
      'bad-request',
      `creators, list: at most ${most === 1 ? 'one board' : `${most} boards`}`,
    );
  const boards: (readonly string[])[] = [];
  const lists: AskedBoards['lists'] = new Map();
  for (const [name, value] of asked.length > 0 ? asked : [['creators', '']]) {
    if (name === 'list') {
      const source = await listBoard(await askerOf(viewer), value ?? '');
      lists.set(boards.length, source);
      boards.push(source.keys);
    } else boards.push(askedCreators(value ?? ''));
  }
  return { boards, lists };
}
