import { useEffect, useReducer, useRef } from 'react';
import { failureOf } from '@/components/problems/failure-words';
import { fetchImport } from '@/lib/query/fetch-import';
import type { ImportEntry } from '@/lib/watchlists/import-schema';
import { type ImportState, nextState } from './import-state';
import { importSteps } from './import-steps';

/** Somebody to be added, as our API takes them. */
export type NewCreator = { id: string; note?: string; group?: string };

export type OnAdd = (creators: NewCreator[]) => Promise<void>;

/** Resolves after so long; rejects when given up. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const asNewCreator = ({ face, note, group }: ImportEntry): NewCreator[] =>
  face ? [{ id: face.id, ...(note ? { note } : {}), ...(group ? { group } : {}) }] : [];

/** One import: the text read, X asked as far as somebody wants, and the outcome added. */
export function useImport({ onAdd, onDone }: { onAdd: OnAdd; onDone: () => void }) {
  const [state, dispatch] = useReducer(nextState, { stage: 'writing' } satisfies ImportState);
  const text = useRef('');
  const running = useRef<AbortController | null>(null);
  // Closed with its dialog, an import asks no more.
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one piece of work at a time; the one before is given up. */
  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) dispatch({ kind: 'failed', failure: failureOf(error) });
    }
  };
  const read = (wanted: string) => {
    text.current = wanted;
    dispatch({ kind: 'sent' });
    return run(async (signal) => {
      const report = await fetchImport({ text: wanted, mayAsk: false, signal });
      dispatch({ kind: 'read', report });
    });
  };
  const ask = () => {
    dispatch({ kind: 'began' });
    return run(async (signal) => {
      const steps = importSteps({
        ask: () => fetchImport({ text: text.current, mayAsk: true, signal }),
        now: () => Date.now(),
        wait: (ms) => wait(ms, signal),
      });
      for await (const step of steps) dispatch({ kind: 'stepped', ...step });
    });
  };
  const leave = (kind: 'given-up' | 'back') => {
    running.current?.abort();
    dispatch({ kind });
  };
  const add = async (entries: readonly ImportEntry[]) => {
    dispatch({ kind: 'adding' });
    try {
      await onAdd(entries.flatMap(asNewCreator));
      onDone();
    } catch (error) {
      dispatch({ kind: 'not-added', failure: failureOf(error) });
    }
  };
  const retry = () => (state.stage === 'failed' && state.report ? ask() : read(text.current));
  return { state, read, ask, add, retry, giveUp: () => leave('given-up'), back: () => leave('back') };
}
