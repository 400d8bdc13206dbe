import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { frameSchema } from '@/lib/spaces/stream-events';
import { applyMessage, heldVersion } from './apply-message';
import { type HeldBoard, heldFromServer } from './board-query';
import type { StreamMessage } from './stream-message';

const now = Date.UTC(2026, 10, 24, 17);
const reading = fullBoard(now);
const held: HeldBoard = { ...heldFromServer({ ...reading, version: 10 }), etag: 'W/"1"' };
const creator = reading.board.creators.find(({ status }) => status === 'checked')?.id ?? '';
const indexOf = (id: string) => reading.board.creators.findIndex((each) => each.id === id);

const piece = (version: number, upTo = version, creatorId = creator): StreamMessage => ({
  kind: 'piece',
  upTo,
  piece: { creatorId, version, checkedAt: now + 1_000, watchedSince: 1, spaces: [], people: {}, topics: {} },
});
const frame = (more: object = {}): StreamMessage => ({
  kind: 'frame',
  frame: frameSchema.parse({
    board: 0,
    ...held.board,
    pause: { code: 'rate-limited', since: now },
    subscriberCounts: {},
    checkedAt: held.checkedAt,
    serverNow: now + 9_000,
    ...more,
  }),
});
const apply = (board: HeldBoard, ...messages: StreamMessage[]) =>
  messages.reduce((each, message) => applyMessage(each, message, now + 9_000), board);
const spacesOf = (board: HeldBoard, id = creator) =>
  board.board.spaces.filter(({ creatorId }) => creatorId === id);

describe('a creator’s newer content', () => {
  it('takes the place of the older, with its age', () => {
    const next = apply(held, piece(11));
    expect(spacesOf(next)).toEqual([]);
    expect(next.checkedAt[indexOf(creator)]).toBe(now + 1_000);
    expect(next).toMatchObject({ version: 11, etag: null });
  });

  it.each([
    ['older', 9],
    ['the same', 10],
  ])('is left alone when it is %s', (_what, version) => {
    expect(apply(held, piece(version))).toBe(held);
  });

  it('is left alone when newer has come before', () => {
    const next = apply(held, piece(14, 11));
    expect(next).toMatchObject({ version: 11, versions: { [creator]: 14 } });
    expect(apply(next, piece(13, 11)).board).toBe(next.board);
    expect(apply(next, piece(15, 15))).toMatchObject({ version: 15, versions: {} });
  });

  it('of somebody not on the board only says how far the stream is', () => {
    const next = apply(held, piece(12, 12, 'nobody here'));
    expect(next.board).toBe(held.board);
    expect(next.version).toBe(12);
  });
});

describe('a whole board', () => {
  const whole = (version: number, isReset = false): StreamMessage => ({
    kind: 'whole',
    isReset,
    upTo: version,
    whole: { board: 0, version, reading: { ...reading, board: { ...reading.board, spaces: [] } } },
  });

  it('takes the place of what was held', () => {
    expect(apply(held, whole(12))).toMatchObject({
      version: 12,
      board: { spaces: [] },
      receivedAt: now + 9_000,
    });
  });

  it('that is older does not', () => {
    expect(apply(held, whole(9))).toBe(held);
  });

  it('that is a reset does, older or not: the store may have been put back from a copy', () => {
    expect(apply(held, whole(2, true))).toMatchObject({ version: 2, board: { spaces: [] } });
  });
});

describe('an age', () => {
  const checked = (creatorIds: string[] | 'all'): StreamMessage => ({
    kind: 'checked',
    checked: { at: now + 5_000, creatorIds },
  });

  it('changes no content', () => {
    const next = apply(held, checked([creator]));
    expect(next.board).toBe(held.board);
    expect(next.etag).toBe(held.etag);
    expect(next.checkedAt.filter((at) => at === now + 5_000)).toHaveLength(1);
  });

  it('ends a refusal', () => {
    const creators = held.board.creators.map((each) => ({ ...each, status: 'refused' as const }));
    const next = apply({ ...held, board: { ...held.board, creators } }, checked([creator]));
    expect(next.board.creators[indexOf(creator)]?.status).toBe('checked');
    expect(next.board.creators.filter(({ status }) => status === 'refused')).toHaveLength(
      creators.length - 1,
    );
  });

  it('makes nobody known who was not: quiet is not what nobody has looked at', () => {
    const unknown = held.checkedAt.indexOf(0);
    const next = apply(held, checked('all'));
    expect(unknown).toBeGreaterThanOrEqual(0);
    expect(next.checkedAt[unknown]).toBe(0);
    expect(next.board.creators[unknown]?.status).toBe('checking');
  });

  it('never goes back', () => {
    const newer = apply(held, checked('all'));
    const older: StreamMessage = { kind: 'checked', checked: { at: now - 9_000, creatorIds: 'all' } };
    expect(apply(newer, older).checkedAt).toEqual(newer.checkedAt);
  });
});

describe('a frame', () => {
  it('tells why X refuses, and the server’s time, beside the very Spaces', () => {
    const next = apply(held, frame());
    expect(next.board.pause).toMatchObject({ code: 'rate-limited' });
    expect(next.board.spaces[0]).toBe(held.board.spaces[0]);
    expect(next).toMatchObject({ serverNow: now + 9_000, version: 10 });
  });

  it('tells the counts of one’s own Spaces, and takes back what it tells no more', () => {
    const id = held.board.spaces[0]?.id ?? '';
    const counted = apply(held, frame({ subscriberCounts: { [id]: 12 } }));
    expect(counted.board.spaces[0]?.subscriberCount).toBe(12);
    expect(apply(counted, frame()).board.spaces[0]?.subscriberCount).toBeUndefined();
  });

  it('about other creators asks for the whole board', () => {
    const next = apply(held, frame({ creators: held.board.creators.slice(1) }));
    expect(next.version).toBeNull();
    expect(next.board).toBe(held.board);
  });
});

describe('what a stream may go on from', () => {
  it('is nothing while some creators are not known', () => {
    expect(heldVersion(held)).toBeNull();
    expect(heldVersion({ ...held, checkedAt: held.checkedAt.map(() => now) })).toBe(10);
  });
});
