// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import type { BoardWatcher } from './board-feed';
import { boardKey, type HeldBoard, heldFromServer } from './board-query';
import { streamBoard } from './stream-board';
import type { StreamMessage } from './stream-message';

const now = Date.UTC(2026, 10, 24, 17);
const keys = ['ada'];
const reading = fullBoard(now);
const known = { ...reading, checkedAt: reading.checkedAt.map(() => now), version: 10 };
const creatorId = reading.board.creators[0]?.id ?? '';
const piece = (version: number): StreamMessage => ({
  kind: 'piece',
  upTo: version,
  piece: { creatorId, version, checkedAt: now, watchedSince: 1, spaces: [], people: {}, topics: {} },
});

let client: QueryClient;
let watchers: BoardWatcher[];
let stop: () => void;
let isWanted: boolean;
let unseen: (number | null)[];
const held = () => client.getQueryData<HeldBoard>(boardKey(keys));
const say = (...messages: StreamMessage[]) => watchers[0]?.onMessages(messages);

function show(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  client.setQueryData(boardKey(keys), heldFromServer(known));
  watchers = [];
  const feed = {
    watch(watcher: BoardWatcher) {
      watchers.push(watcher);
      return () => {
        watchers = watchers.filter((each) => each !== watcher);
      };
    },
  };
  isWanted = false;
  unseen = [];
  stop = streamBoard({
    keys,
    client,
    feed,
    onStatus: () => {},
    onUnseen: (held) => unseen.push(held.version),
    isWantedUnseen: () => isWanted,
    now: () => now,
  });
});
afterEach(() => {
  stop();
  client.clear();
  vi.useRealTimers();
});

describe('a board on screen', () => {
  it('is what the stream says, without being asked for', () => {
    expect(watchers[0]?.version()).toBe(10);
    say(piece(11));
    expect(held()?.version).toBe(11);
    expect(held()?.board.spaces.some((space) => space.creatorId === creatorId)).toBe(false);
    expect(watchers[0]?.version()).toBe(11);
  });

  it('is set once for all that was said together', () => {
    const set = vi.spyOn(client, 'setQueryData');
    say(piece(11), piece(12), piece(13));
    expect(set).toHaveBeenCalledTimes(1);
    expect(held()?.version).toBe(13);
  });

  it('stays when what is said is older', () => {
    const before = held();
    say(piece(9));
    expect(held()).toBe(before);
  });

  it('is fetched when what is said does not go together with it', () => {
    const refetch = vi.spyOn(client, 'refetchQueries').mockResolvedValue();
    const { creators, ...frame } = reading.board;
    const other = {
      ...frame,
      creators: creators.slice(1),
      board: 0,
      subscriberCounts: {},
      checkedAt: [],
      serverNow: now,
    };
    say({ kind: 'frame', frame: other });
    expect(refetch).toHaveBeenCalledTimes(1);
    expect(held()?.board.creators).toHaveLength(creators.length);
  });

  it('is asked for at once when the stream says that it is over: the answer says why', () => {
    const refetch = vi.spyOn(client, 'refetchQueries').mockResolvedValue();
    say({ kind: 'end', reason: 'signed-out' });
    expect(refetch).toHaveBeenCalledExactlyOnceWith({ queryKey: boardKey(keys) });
  });
});

describe('a board out of sight', () => {
  it('renders nothing, and shows what was said at once on return', () => {
    const set = vi.spyOn(client, 'setQueryData');
    show('hidden');
    say(piece(11));
    say(piece(12));
    expect(set).not.toHaveBeenCalled();
    expect(watchers[0]?.version()).toBe(12);
    show('visible');
    expect(set).toHaveBeenCalledTimes(1);
    expect(held()?.version).toBe(12);
  });

  it('gives up its stream after half a minute, and takes it up where it was', () => {
    show('hidden');
    say(piece(11));
    vi.advanceTimersByTime(29_999);
    expect(watchers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(watchers).toHaveLength(0);
    show('visible');
    expect(watchers[0]?.version()).toBe(11);
  });

  it('keeps its stream for as long as somebody wants its news, and tells them', () => {
    isWanted = true;
    show('hidden');
    vi.advanceTimersByTime(200_000);
    expect(watchers).toHaveLength(1);
    say(piece(11));
    expect(unseen).toEqual([11]);
    isWanted = false;
    vi.advanceTimersByTime(30_000);
    expect(watchers).toHaveLength(0);
  });

  it('keeps its stream through a short look elsewhere', () => {
    show('hidden');
    vi.advanceTimersByTime(20_000);
    show('visible');
    vi.advanceTimersByTime(60_000);
    expect(watchers).toHaveLength(1);
  });
});
