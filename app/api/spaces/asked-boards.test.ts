import { afterEach, describe, expect, it, vi } from 'vitest';
import { askedBoards } from '@/app/api/spaces/asked-boards';
import { viewer } from '@/app/viewer-for-test';
import type { Viewer } from '@/lib/auth/viewer';
import { CodedError } from '@/lib/errors';

const edges = vi.hoisted(() => ({ listBoard: vi.fn() }));
vi.mock('@/lib/watchlists/list-board', () => ({ listBoard: edges.listBoard }));
vi.mock('@/lib/watchlists/asker', () => ({ askerOf: async ({ id }: Viewer) => ({ viewerId: id }) }));

const ask = (search: string, most = 8) => askedBoards(viewer, new URLSearchParams(search), most);
afterEach(() => vi.clearAllMocks());

describe('what an address asks for', () => {
  it('is boards in their order, of creators or saved lists', async () => {
    const source = { listId: 'l', revision: 1, until: null, keys: ['7', '8'], reread: async () => null };
    edges.listBoard.mockResolvedValue(source);
    const asked = await ask('creators=nasa,1&list=launch-aaaaaaaa&since=3&creators=2');
    expect(asked).toEqual({ boards: [['nasa', '1'], ['7', '8'], ['2']], lists: new Map([[1, source]]) });
    expect(edges.listBoard).toHaveBeenCalledWith({ viewerId: '1' }, 'launch-aaaaaaaa');
  });

  it('is refused as a whole when one of its lists is not theirs', async () => {
    edges.listBoard.mockRejectedValue(new CodedError('not-found', 'no'));
    await expect(ask('creators=1&list=x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['', 'creators=', 'creators=ada-lovelace'])('%j is none', async (search) => {
    await expect(ask(search)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is no more than it may be', async () => {
    await expect(ask('list=a&list=b', 1)).rejects.toThrow('creators, list: at most one board');
    await expect(ask('list=a&list=b&list=c', 2)).rejects.toMatchObject({ code: 'bad-request' });
  });
});
