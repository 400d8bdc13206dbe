import 'server-only';
import type { Collector } from '@/lib/collector/collector';
import { assembleBoard, type BoardInput } from '@/lib/spaces/board';
import type { Board, CheckedAt } from '@/lib/spaces/board-schema';

const mostBoards = 500;

type Entry = { content: unknown[]; board: Board };

const assembled = new WeakMap<Collector, Map<string, Entry>>();

/** Everything that a board's content comes from; ages only by their order, for of two the newer word counts. */
function contentOf({ creators, intervalMs, rejected, unresolved, subscriberCounts }: BoardInput): unknown[] {
  const content: unknown[] = [
    intervalMs,
    JSON.stringify([rejected, unresolved, [...(subscriberCounts ?? [])]]),
  ];
  for (const { id, key, person, snapshot, problem } of creators) {
    content.push(id, key, person, snapshot?.version, problem?.code, problem?.since, problem?.retryAt);
  }
  const ages = creators.map(({ snapshot }) => snapshot?.checkedAt ?? 0);
  // One call tells them all as a rule: then there is no order.
  if (ages.some((at) => at !== ages[0])) {
    const byAge = ages.map((_, index) => index).sort((a, b) => (ages[a] ?? 0) - (ages[b] ?? 0));
    for (const index of byAge) content.push(index);
  }
  return content;
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
