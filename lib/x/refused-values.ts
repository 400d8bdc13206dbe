import 'server-only';
import type { XProblem } from '@/lib/x/problems';

/**
 * What stands in square brackets in a sentence of X's, each split at commas: "The `ids` query
 * parameter value [a] is not one of [b,c]" gives [['a'], ['b', 'c']].
 */
export function bracketed(sentence: string): string[][] {
  return [...sentence.matchAll(/\[([^[\]]{0,4000})\]/g)].map((found) =>
    (found[1] ?? '').split(',').map((value) => value.trim()),
  );
}

/** The sentences of a problem: its own, and one for each thing that X found wrong with a call. */
export function sentencesOf({ detail, wire }: XProblem): string[] {
  const errors = Array.isArray(wire?.errors) ? wire.errors : [];
  const messages = errors.map((error: unknown) =>
    typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined,
  );
  return [detail, ...messages].filter((text) => typeof text === 'string');
}

/**
 * Which of the asked values a 400 refuses by name, so that the others can be asked again without them.
 * None when X does not say: a sentence that repeats the whole list accuses nobody.
 */
export function refusedValues(problem: XProblem, asked: readonly string[]): string[] {
  if (problem.code !== 'invalid-request') return [];
  const named = sentencesOf(problem)
    .map((sentence) => bracketed(sentence)[0] ?? [])
    .filter((values) => values.length < Math.max(2, asked.length))
    .flat();
  const values = typeof problem.wire?.value === 'string' ? [...named, problem.wire.value] : named;
  return asked.filter((key) => values.includes(key));
}
