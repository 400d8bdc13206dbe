import { useSyncExternalStore } from 'react';

/** Something this browser remembers of how its viewer wants things: on or off. Other tabs follow at once. */
export type BrowserSetting = {
  read(): boolean;
  write(value: boolean): void;
  subscribe(listener: () => void): () => void;
  readonly isOnAtFirst: boolean;
};

/** Storage may be denied; the choice then holds for this page. */
function storedText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function browserSetting(key: string, isOnAtFirst: boolean): BrowserSetting {
  const name = `spaceboard.${key}`;
  const listeners = new Set<() => void>();
  let chosen: boolean | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== name) return;
    chosen = undefined;
    tell();
  };
  return {
    isOnAtFirst,
    read() {
      if (typeof window === 'undefined') return isOnAtFirst;
      const text = storedText(name);
      if (text === 'on' || text === 'off') return text === 'on';
      return chosen ?? isOnAtFirst;
    },
    write(value) {
      chosen = value;
      try {
        localStorage.setItem(name, value ? 'on' : 'off');
      } catch {
        // Kept for this page only.
      }
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

export function useBrowserSetting(setting: BrowserSetting): [boolean, (value: boolean) => void] {
  const value = useSyncExternalStore(setting.subscribe, setting.read, () => setting.isOnAtFirst);
  return [value, setting.write];
}
