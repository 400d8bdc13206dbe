/** Those to be told when something beside React's tree changes, as `useSyncExternalStore` wants them. */
export type Listeners = {
  subscribe: (listener: () => void) => () => void;
  tell: () => void;
  isEmpty: () => boolean;
};

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell() {
      // Of those who come or go while they are told.
      for (const listener of [...listeners]) listener();
    },
    isEmpty: () => listeners.size === 0,
  };
}
