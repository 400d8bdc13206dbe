import { useSyncExternalStore } from 'react';
import { createListeners } from '@/components/ui/listeners';

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
  const listeners = createListeners();
  let chosen: boolean | undefined;
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== name) return;
    chosen = undefined;
    listeners.tell();
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
      listeners.tell();
    },
    subscribe(listener) {
      if (listeners.isEmpty()) window.addEventListener('storage', onStorage);
      const leave = listeners.subscribe(listener);
      return () => {
        leave();
        if (listeners.isEmpty()) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

export function useBrowserSetting(setting: BrowserSetting): [boolean, (value: boolean) => void] {
  const value = useSyncExternalStore(setting.subscribe, setting.read, () => setting.isOnAtFirst);
  return [value, setting.write];
}
