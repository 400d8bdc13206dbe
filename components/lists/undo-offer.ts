'use client';

import { sharedValue, useSharedValue } from '@/components/ui/shared-value';

/** Something that was just done, in words, and the way to take it back, if there is one. */
type Offer = { words: string; undo: (() => void) | null };

/** The server takes a change back for a little longer: the rest is for the way. */
const offeredMs = 10_000;
const saidMs = 6_000;

const offer = sharedValue<Offer | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was done; for 10 s it can be taken back. The latest takes the place of the one before. */
export function offerUndo(words: string, undo: (() => void) | null = null): void {
  clearTimeout(timer);
  offer.set({ words, undo });
  timer = setTimeout(() => offer.set(null), undo ? offeredMs : saidMs);
}

export function closeOffer(): void {
  clearTimeout(timer);
  offer.set(null);
}

export const useOffer = (): Offer | null => useSharedValue(offer, null);

const nowhere: readonly symbol[] = [];
/** Where offers can be shown; a dialog lies over the page, and only what is in it can be reached. */
const places = sharedValue(nowhere);

export function takePlace(place: symbol): () => void {
  places.set([...places.get(), place]);
  return () => places.set(places.get().filter((each) => each !== place));
}

/** Whether this is the place on top. */
export const useIsOnTop = (place: symbol): boolean => useSharedValue(places, nowhere).at(-1) === place;
