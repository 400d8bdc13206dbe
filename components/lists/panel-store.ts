/** What lies over a list's board. */
export type Panel = 'creators' | 'share' | 'history' | 'about' | 'copy';

export type PanelStore = {
  get: () => Panel | null;
  open: (panel: Panel | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Which panel is open, held beside React's tree: a board of 500 creators is not drawn anew for a dialog. */
export function createPanelStore(): PanelStore {
  let panel: Panel | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => panel,
    open: (next) => {
      panel = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
