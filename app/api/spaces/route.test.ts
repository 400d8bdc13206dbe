import { beforeEach, expect, it, vi } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { CodedError } from '@/lib/errors';
import { checkedAtHeader, serverNowHeader, versionHeader } from '@/lib/spaces/checked-at';
import { GET } from './route';

const edges = vi.hoisted(() => ({ requireViewer: vi.fn(), readVersionedBoard: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({ requireViewer: edges.requireViewer }));
vi.mock('@/lib/collector/read-versioned-board', () => ({ readVersionedBoard: edges.readVersionedBoard }));

const now = 1_763_747_000_000;
/** A board read at some moment; made anew, as each reading is. */
const readingAt = (at: number) => ({ ...fullBoard(now), checkedAt: [at], serverNow: at, version: 7 });

beforeEach(() => {
  edges.requireViewer.mockResolvedValue({ id: '1' });
  edges.readVersionedBoard.mockResolvedValue(readingAt(now));
});

const get = (headers: Record<string, string> = {}) =>
  GET(new Request('http://127.0.0.1:3000/api/spaces?creators=ada', { headers }));
const tagOf = (response: Response) => response.headers.get('etag') ?? '';

it('says 304 while nothing but ages changed, and the ages with it', async () => {
  const first = await get();
  expect(await first.json()).toMatchObject({ creators: expect.any(Array) });
  edges.readVersionedBoard.mockResolvedValue(readingAt(now + 4_000));
  const second = await get({ 'if-none-match': tagOf(first) });
  expect([second.status, await second.text()]).toEqual([304, '']);
  expect(tagOf(second)).toBe(tagOf(first));
  expect(second.headers.get(checkedAtHeader)).toContain(String(now + 4_000));
  expect(second.headers.get(serverNowHeader)).toBe(String(now + 4_000));
  expect(second.headers.get(versionHeader)).toBe('7');
});

it('says it whole to whoever holds another one', async () => {
  const first = await get();
  const reading = readingAt(now);
  edges.readVersionedBoard.mockResolvedValue({
    ...reading,
    board: { ...reading.board, spaces: reading.board.spaces.slice(1) },
  });
  const second = await get({ 'if-none-match': tagOf(first) });
  expect(second.status).toBe(200);
  expect(tagOf(second)).not.toBe(tagOf(first));
  expect((await second.json()).spaces).toHaveLength(reading.board.spaces.length - 1);
});

it('says 503 and when to come back while too much waits', async () => {
  const full = new CodedError('busy', 'Too many look-ups are waiting', { retryAt: Date.now() + 10_000 });
  edges.readVersionedBoard.mockRejectedValue(full);
  const { status, headers } = await get();
  expect(status).toBe(503);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(5);
});
