import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneList } from '@/components/lists/fixtures';
import { holdList, listKey, listQuery, overlayKey } from '@/lib/query/list-query';
import type { List } from '@/lib/watchlists/list-schema';

const present = oneList({ version: 4 });
const pinned = (pins: string[], version: number) =>
  oneList({ version, overlay: { ...present.overlay, pins } });
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
});
afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

/** A change of the viewer's own that the server has not answered. */
function beginChange() {
  const change = { mutationKey: overlayKey(present.slug), mutationFn: () => new Promise<never>(() => {}) };
  void client.getMutationCache().build(client, change).execute(undefined);
}
const held = () => client.getQueryData<List>(listKey(present.slug));
const ways: [string, (list: List) => Promise<unknown>][] = [
  [
    'a look at the list',
    (list) => {
      vi.stubGlobal('fetch', async () => Response.json({ list }));
      return client.fetchQuery({ ...listQuery(list.slug), staleTime: 0 });
    },
  ],
  ['the answer to an edit', async (list) => holdList(client, list)],
];

describe.each(ways)('%s', (_, answer) => {
  it('is taken as it is while nothing of the viewer’s own is on its way', async () => {
    client.setQueryData(listKey(present.slug), pinned(['1'], 4));
    await answer(pinned([], 4));
    expect(held()?.overlay.pins).toEqual([]);
  });

  it('leaves pins as the viewer sees them while a change of theirs is on its way', async () => {
    client.setQueryData(listKey(present.slug), pinned(['1'], 4));
    beginChange();
    await answer(pinned([], 5));
    expect(held()).toMatchObject({ version: 5, overlay: { pins: ['1'] } });
  });

  it('says nothing new once a later one was heard', async () => {
    client.setQueryData(listKey(present.slug), pinned([], 6));
    await answer(pinned(['1'], 5));
    expect(held()).toMatchObject({ version: 6, overlay: { pins: [] } });
  });
});
