import { describe, expect, it, vi } from 'vitest';
import { viewer } from '@/app/viewer-for-test';
import type { Viewer } from '@/lib/auth/viewer';
import { creatorsOf, paramsOf, shownViewer, visit } from './page-visit';

const edges = vi.hoisted(() => ({ currentPerson: vi.fn<() => Promise<Viewer | null>>() }));
vi.mock('@/lib/auth/viewer', () => ({ currentPerson: edges.currentPerson }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`leads to ${to}`);
  },
}));

describe('what a page is asked for', () => {
  it.each([
    [{}, ''],
    [{ title: 'A & B', view: undefined }, 'title=A+%26+B'],
    [{ state: ['live', 'ended'], q: '' }, 'state=live&state=ended&q='],
  ])('%j is the query %s', (query, text) => expect(paramsOf(query).toString()).toBe(text));

  it('names creators, once or several times', () => {
    expect(creatorsOf({})).toEqual([]);
    expect(creatorsOf({ creators: ['nasa,12', '@NASA'] })).toEqual(['nasa', '12']);
  });
});

describe('whoever looks at a page', () => {
  it('is shown to the browser without their session', async () => {
    expect(shownViewer(viewer)).toEqual({
      id: '1',
      handle: 'ana',
      name: 'Ana',
      avatarUrl: null,
      isAdmin: false,
    });
    edges.currentPerson.mockResolvedValue({ ...viewer, connection: 'ended' });
    expect(await visit({ kind: 'person', id: '12' }, [])).toEqual({
      viewer: shownViewer(viewer),
      isConnectionEnded: true,
    });
  });

  it('signs in first and comes back, with the board they came from', async () => {
    edges.currentPerson.mockResolvedValue(null);
    await expect(visit({ kind: 'space', id: 'abc' }, ['nasa', '@12'])).rejects.toThrow(
      'leads to /?returnTo=%2Fspaces%2Fabc%3Fcreators%3Dnasa%2C%4012',
    );
  });
});
