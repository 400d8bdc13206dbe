import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { BoardError } from '@/lib/query/board-error';
import { changesAtOnce } from '@/lib/watchlists/list-limits';
import type { List } from '@/lib/watchlists/list-schema';

export const listKey = (slug: string) => ['list', slug] as const;
export const accessKey = (slug: string) => ['list-access', slug] as const;
export const historyKey = (slug: string) => ['list-history', slug] as const;
export const listsKey = ['lists'] as const;
/** Of changes to what the viewer makes of a list for themselves. */
export const overlayKey = (slug: string) => ['list-overlay', slug] as const;

/** Loaded when first needed: the first paint came from the server. @throws BoardError */
export const loadListApi = () =>
  import('./list-api').catch((cause: unknown) => {
    throw new BoardError('offline', undefined, { cause });
  });

/**
 * What to hold of an answer. One that an edit's answer has overtaken on its way says nothing new; of the
 * viewer's own pins and hiding none does while a change of theirs is on its way.
 */
function taken(client: QueryClient, present: List | undefined, answered: List): List {
  if (!present) return answered;
  const newer = present.version > answered.version ? present : answered;
  const isChanging = client.isMutating({ mutationKey: overlayKey(answered.slug) }) > 0;
  return isChanging ? { ...newer, overlay: present.overlay } : newer;
}

/** A saved list. Whoever shows it says when to ask again: the stream of its board tells them. */
export function listQuery(slug: string) {
  return queryOptions({
    queryKey: listKey(slug),
    queryFn: async ({ signal, client }) => {
      const { fetchList } = await loadListApi();
      const fetched = await fetchList(slug, signal);
      return taken(client, client.getQueryData<List>(listKey(slug)), fetched);
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  });
}

/** Takes what an edit answered. */
export function holdList(client: QueryClient, list: List): void {
  client.setQueryData<List>(listKey(list.slug), (present) => taken(client, present, list));
}

/** Every list the viewer has, the latest opened first. */
export function listsQuery() {
  return queryOptions({
    queryKey: listsKey,
    queryFn: async ({ signal }) => (await loadListApi()).fetchLists(signal),
    staleTime: 10_000,
    networkMode: 'always',
    retry: false,
  });
}

/** Who has the list, and to its owner which links there are. */
export function accessQuery(slug: string) {
  return queryOptions({
    queryKey: accessKey(slug),
    queryFn: async ({ signal }) => (await loadListApi()).fetchAccess(slug, signal),
    staleTime: 5_000,
    networkMode: 'always',
    retry: false,
  });
}

/** Who changed what, the newest first; asked anew whenever it is opened. */
export function historyQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: historyKey(slug),
    queryFn: async ({ pageParam }) => (await loadListApi()).fetchHistory(slug, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < changesAtOnce ? undefined : last.at(-1)?.version),
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  });
}
