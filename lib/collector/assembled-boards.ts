import 'server-only';
import type { Collector } from '@/lib/collector/collector';
import { assembleBoard, type BoardInput, type CreatorInput } from '@/lib/spaces/board';
import type { Board, CheckedAt } from '@/lib/spaces/board-schema';

const mostBoards = 500;

type Entry = { content: unknown[]; board: Board };

const assembled = new WeakMap<Collector, Map<string, Entry>>();

const partsOf = ({ id, key, person, snapshot, problem }: CreatorInput): unknown[] => [
  id,
  key,
  person,
  snapshot?.version,
  problem?.code,
  problem?.since,
  problem?.retryAt,
];

/** Everything that a board's content comes from; ages only by their order, for of two the newer word counts. */
function contentOf(input: BoardInput): unknown[] {
  const ages = input.creators.map(({ snapshot }, index) => ({ index, at: snapshot?.checkedAt ?? 0 }));
  const order = ages.sort((a, b) => a.at - b.at).map(({ index }) => index);
  const rest = JSON.stringify([input.rejected, input.unresolved, [...(input.subscriberCounts ?? [])]]);
  return [input.intervalMs, rest, ...order, ...input.creators.flatMap(partsOf)];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/**
 * As `assembleBoard`, but the same object as before while its content is the same: a board that many ask for
 * is put together, and written as JSON, once.
 */
export function assembleOnce(c: Collector, input: BoardInput): { board: Board; checkedAt: CheckedAt } {
  const entries = assembled.get(c) ?? new Map<string, Entry>();
  assembled.set(c, entries);
  const name = input.creators.map(({ key }) => key).join(',');
  const content = contentOf(input);
  const known = entries.get(name);
  if (known && isSame(known.content, content)) {
    const ages = input.creators.map((creator) => creator.snapshot?.checkedAt ?? 0);
    return { board: known.board, checkedAt: [...ages, ...input.unresolved.map(() => 0)] };
  }
  const made = assembleBoard(input);
  entries.delete(name);
  entries.set(name, { content, board: made.board });
  const [oldest] = entries.keys();
  if (entries.size > mostBoards && oldest !== undefined) entries.delete(oldest);
  return made;
}
