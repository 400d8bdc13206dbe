import { describe, expect, it, vi } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { writeCheckedAt } from '@/lib/spaces/checked-at';
import { BoardError } from './board-error';
import { boardKey, boardQuery, heldFromServer, newerOf, refreshAfterMs } from './board-query';
import { fetchBoard } from './fetch-board';

const now = Date.UTC(2026, 10, 24, 17);
const reading = fullBoard(now);
const keys = ['ada_orbits', '44196397'];

function answering(body: BodyInit | null, init: ResponseInit = {}) {
  return vi.fn<typeof fetch>(async () => new Response(body, init));
}

const ages = (at: number) => ({
  etag: 'W/"1"',
  'x-checked-at': writeCheckedAt(reading.board.creators.map(() => at)),
  'x-server-now': String(at + 500),
});

describe('fetching a board', () => {
  it('asks for the creators of the address and reads content, ages and the server’s time', async () => {
    const get = answering(JSON.stringify(reading.board), { headers: ages(now) });
    const held = await fetchBoard(keys, { held: undefined, fetch: get });
    expect(get.mock.calls[0]?.[0]).toBe('/api/spaces?creators=ada_orbits%2C44196397');
    expect(held.board).toEqual(reading.board);
    expect(held.checkedAt.every((at) => at === now)).toBe(true);
    expect(held.serverNow).toBe(now + 500);
    expect(held.etag).toBe('W/"1"');
  });

  it('keeps the very content and takes the new ages when nothing has changed', async () => {
    const held = { ...heldFromServer(reading), etag: 'W/"1"' };
    const get = answering(null, { status: 304, headers: ages(now + 30_000) });
    const next = await fetchBoard(keys, { held, fetch: get });
    const sent = new Headers(get.mock.calls[0]?.[1]?.headers);
    expect(sent.get('if-none-match')).toBe('W/"1"');
    expect(next.board).toBe(held.board);
    expect(next.checkedAt[0]).toBe(now + 30_000);
  });

  it('does not take ages that speak of other creators', async () => {
    const held = { ...heldFromServer(reading), etag: 'W/"1"' };
    const headers = { ...ages(now), 'x-checked-at': `${now}*3` };
    const next = await fetchBoard(keys, { held, fetch: answering(null, { status: 304, headers }) });
    expect(next.checkedAt).toBe(held.checkedAt);
  });

  it('hands on the code of a problem and when to try again', async () => {
    const problem = JSON.stringify({ type: 'about:blank', title: 'Busy', code: 'busy', retryAt: now });
    const failing = fetchBoard(keys, { held: undefined, fetch: answering(problem, { status: 503 }) });
    await expect(failing).rejects.toMatchObject({ code: 'busy', retryAt: now });
  });

  it.each([
    ['a page of something in between', answering('<html>Bad gateway</html>', { status: 502 })],
    ['a body that is not a board', answering('{"creators":1}')],
    ['cut JSON', answering('{"creators":[')],
    ['no network', vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('Failed to fetch')))],
  ])('calls %s offline', async (_what, get) => {
    const failure = await fetchBoard(keys, { held: undefined, fetch: get }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BoardError);
    expect(failure).toMatchObject({ code: 'offline' });
  });

  it('reads from which version on a stream has what is newer', async () => {
    const get = answering(JSON.stringify(reading.board), {
      headers: { ...ages(now), 'x-board-version': '41' },
    });
    expect(await fetchBoard(keys, { held: undefined, fetch: get })).toMatchObject({
      version: 41,
      versions: {},
    });
  });

  it('does not go back to an answer that a stream has overtaken', () => {
    const at = (version: number | null) => heldFromServer({ ...reading, ...(version && { version }) });
    const [older, newer] = [at(4), at(5)];
    expect(newerOf(newer, older)).toBe(newer);
    expect(newerOf(older, newer)).toBe(newer);
    expect(newerOf(undefined, older)).toBe(older);
    const unversioned = at(null);
    expect(newerOf(newer, unversioned)).toBe(unversioned);
    const others = { ...newer, board: { ...newer.board, creators: [] } };
    expect(newerOf(others, older)).toBe(older);
  });

  it('asks for nothing while a stream keeps it fresh', () => {
    const { refetchInterval, staleTime, refetchOnWindowFocus } = boardQuery(keys, true);
    expect(
      typeof refetchInterval === 'function' && Reflect.apply(refetchInterval, null, [{ state: {} }]),
    ).toBe(false);
    expect([staleTime, refetchOnWindowFocus]).toEqual([Number.POSITIVE_INFINITY, false]);
  });

  it('keeps the boards of different addresses apart', () => {
    expect(boardKey(['a', 'b'])).not.toEqual(boardKey(['a,b']));
  });

  it('asks sooner while some creators were never checked', () => {
    const held = heldFromServer(reading);
    const withStatus = (status: 'checked' | 'checking') => {
      const creators = reading.board.creators.map((creator) => ({ ...creator, status }));
      return { ...held, board: { ...reading.board, creators } };
    };
    expect(refreshAfterMs(withStatus('checked'))).toBe(5_000);
    expect(refreshAfterMs(withStatus('checking'))).toBe(1_500);
    expect(refreshAfterMs(undefined)).toBe(5_000);
  });
});
