import { useSyncExternalStore } from 'react';
import { createListeners } from './listeners';

/** A value beside React's tree: who changes it draws nothing anew but those who look at it. */
export type SharedValue<T> = {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
};

export function sharedValue<T>(first: T): SharedValue<T> {
  const { subscribe, tell } = createListeners();
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = next;
      tell();
    },
    subscribe,
  };
}

/** On the server, which shares nothing between people, the value given first. */
export function useSharedValue<T>(value: SharedValue<T>, atFirst: T): T {
  return useSyncExternalStore(value.subscribe, value.get, () => atFirst);
}
