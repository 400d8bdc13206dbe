import { useEffect, useReducer, useRef } from 'react';
import { failureOf } from '@/components/problems/failure-words';
import { fetchImport } from '@/lib/query/fetch-import';
import type { ImportEntry } from '@/lib/watchlists/import-schema';
import { type ImportState, nextState } from './import-state';
import { importSteps } from './import-steps';

/** Somebody to be added, as our API takes them. */
export type NewCreator = { id: string; note?: string; group?: string };

export type OnAdd = (creators: NewCreator[]) => Promise<void>;

/** What a text that was read says of itself: an export of ours has a name and a description. */
export type ReadAbout = { name: string | null; description: string | null; fileName: string | null };

type ImportWish = {
  onAdd: OnAdd;
  onDone: () => void;
  /** Asked first: false where something else is to be answered before. */
  mayAdd?: (() => boolean) | undefined;
  onRead?: ((about: ReadAbout) => void) | undefined;
};

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
export function useImport({ onAdd, onDone, mayAdd = () => true, onRead }: ImportWish) {
  const [state, dispatch] = useReducer(nextState, { stage: 'writing' } satisfies ImportState);
  const text = useRef('');
  const file = useRef<string | null>(null);
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
  const read = (wanted: string, fileName: string | null = null) => {
    text.current = wanted;
    file.current = fileName;
    dispatch({ kind: 'sent' });
    return run(async (signal) => {
      const report = await fetchImport({ text: wanted, mayAsk: false, signal });
      dispatch({ kind: 'read', report });
      onRead?.({ name: report.name, description: report.description, fileName });
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
    if (!mayAdd()) return;
    dispatch({ kind: 'adding' });
    try {
      await onAdd(entries.flatMap(asNewCreator));
      onDone();
    } catch (error) {
      dispatch({ kind: 'not-added', failure: failureOf(error) });
    }
  };
  const retry = () => (state.stage === 'failed' && state.report ? ask() : read(text.current, file.current));
  return { state, read, ask, add, retry, giveUp: () => leave('given-up'), back: () => leave('back') };
}
