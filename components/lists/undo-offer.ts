'use client';

import { useSyncExternalStore } from 'react';

/** Something that was just done, in words, and the way to take it back, if there is one. */
export type Offer = { id: number; words: string; undo: (() => void) | null };

/** The server takes a change back for a little longer: the rest is for the way. */
const offeredMs = 10_000;
const saidMs = 6_000;

let offer: Offer | null = null;
let lastId = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Offer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Says what was done; for 10 s it can be taken back. The latest takes the place of the one before. */
export function offerUndo(words: string, undo: (() => void) | null = null): void {
  clearTimeout(timer);
  lastId += 1;
  set({ id: lastId, words, undo });
  timer = setTimeout(() => set(null), undo ? offeredMs : saidMs);
}

export function closeOffer(): void {
  clearTimeout(timer);
  set(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useOffer = (): Offer | null =>
  useSyncExternalStore(
    subscribe,
    () => offer,
    () => null,
  );

/** Where offers can be shown; a dialog lies over the page, and only what is in it can be reached. */
let places: readonly symbol[] = [];

export function takePlace(place: symbol): () => void {
  places = [...places, place];
  set(offer);
  return () => {
    places = places.filter((each) => each !== place);
    set(offer);
  };
}

/** Whether this is the place on top. */
export const useIsOnTop = (place: symbol): boolean =>
  useSyncExternalStore(
    subscribe,
    () => places.at(-1) === place,
    () => false,
  );
