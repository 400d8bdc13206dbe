import { useMemo, useSyncExternalStore } from 'react';

/**
 * Stands in for `next/navigation` in tests: the address is the test's own window's, and changes by the
 * history API are seen, as Next's router sees them.
 */

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

for (const name of ['pushState', 'replaceState'] as const) {
  const original = window.history[name].bind(window.history);
  window.history[name] = (...args: Parameters<History['pushState']>) => {
    original(...args);
    tell();
  };
}
window.addEventListener('popstate', tell);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useSearchParams() {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

export const usePathname = () => useSyncExternalStore(subscribe, () => window.location.pathname);

const router = { push: (href: string) => window.history.pushState(null, '', href), refresh: () => {} };
export const useRouter = () => router;
