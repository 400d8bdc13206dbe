import { boardParam } from '@/lib/query/board-param';
import { streamPath } from '@/lib/query/stream-connection';
import { mostBoards, mostStreamCreators } from '@/lib/spaces/stream-events';

/** Longer addresses break in proxies. */
const longestPath = 6_000;

/** The boards of all tabs on as few streams as hold them, each board once, in a stable order. */
export function groupBoards(boards: readonly (readonly string[])[]): (readonly string[])[][] {
  const unique = new Map(boards.map((keys) => [keys.join(), keys]));
  const groups: (readonly string[])[][] = [];
  for (const [, keys] of [...unique].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.find((each) => fits([...each, keys]));
    if (group) group.push(keys);
    else groups.push([keys]);
  }
  return groups;
}

/** How many creators a board may have; a saved list may be as long as a whole stream, and has one of its own. */
const weightOf = (keys: readonly string[]) =>
  boardParam(keys)[0] === 'list' ? mostStreamCreators : keys.length;

function fits(group: readonly (readonly string[])[]): boolean {
  return (
    group.length <= mostBoards &&
    group.reduce((sum, keys) => sum + weightOf(keys), 0) <= mostStreamCreators &&
    streamPath(group, Number.MAX_SAFE_INTEGER).length <= longestPath
  );
}
