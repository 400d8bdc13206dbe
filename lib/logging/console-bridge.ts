import 'server-only';
import { log } from '@/lib/logging/log';

const wordsOf = (values: readonly unknown[]) =>
  values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ');

const errorIn = (values: readonly unknown[]) => {
  const error = values.find((value) => value instanceof Error);
  return error ? { error } : {};
};

/**
 * What Next and other libraries say by the console's `warn` and `error` goes to the log: one line each,
 * scrubbed, instead of texts and traces that quote whatever they met.
 */
export function bridgeConsole(): void {
  console.warn = (...values: unknown[]) =>
    log('library-warned', { words: wordsOf(values), ...errorIn(values) });
  console.error = (...values: unknown[]) =>
    log('library-failed', { words: wordsOf(values), ...errorIn(values) });
}
