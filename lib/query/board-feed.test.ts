import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoardFeed } from './board-feed';
import { FakeStreams, fakeBrowser, muteTabs } from './fake-browser';
import type { StreamStatus } from './stream-loop';
import type { StreamMessage } from './stream-message';

let streams: FakeStreams;
const pass = (ms = 100) => vi.advanceTimersByTimeAsync(ms);
const checked = { at: 1, creatorIds: 'all' };
const piece = (version: number) => ({
  creatorId: '1',
  version,
  checkedAt: 1,
  watchedSince: 1,
  spaces: [],
  people: {},
  topics: {},
});

beforeEach(() => {
  vi.useFakeTimers();
  streams = new FakeStreams();
  for (const [name, value] of Object.entries(fakeBrowser())) vi.stubGlobal(name, value);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** One tab that shows one board. */
function openTab(keys: string[], version: number | null = 10) {
  const tab = { version, heard: [] as StreamMessage[], status: '' as StreamStatus | '' };
  const feed = createBoardFeed({ fetch: streams.fetch, random: () => 1 });
  const watch = () =>
    feed.watch({
      keys,
      version: () => tab.version,
      onMessages: (messages) => tab.heard.push(...messages),
      onStatus: (status) => {
        tab.status = status;
      },
    });
  const close = watch();
  return { tab, feed, close, watch };
}

describe('the tabs of a browser', () => {
  it('share one stream for the same board', async () => {
    const [a, b] = [openTab(['ada']), openTab(['ada'], 12)];
    await pass();
    streams.say('checked', checked);
    await pass();
    expect(streams.open).toEqual([{ boards: ['ada'], since: '10' }]);
    for (const { tab } of [a, b]) expect(tab).toMatchObject({ status: 'open', heard: [{ kind: 'checked' }] });
  });

  it('share one stream for different boards, each told of its own', async () => {
    const [a, b] = [openTab(['ada']), openTab(['ben', 'cleo'], 8)];
    await pass();
    expect(streams.open).toEqual([{ boards: ['ada', 'ben,cleo'], since: '8' }]);
    const reading = {
      checkedAt: [],
      serverNow: 1,
      board: {
        creators: [],
        rejected: [],
        spaces: [],
        people: {},
        topics: {},
        watchedSince: null,
        pause: null,
        intervalMs: 1,
      },
    };
    streams.say('reset', { board: 1, version: 9, reading }, 9);
    streams.say('snapshot', piece(9), 9);
    await pass();
    expect(a.tab.heard.map(({ kind }) => kind)).toEqual(['piece']);
    expect(b.tab.heard.map(({ kind }) => kind)).toEqual(['whole', 'piece']);
  });

  it('go on with another when the one that leads is closed, from where each of them is', async () => {
    const [a, b, c] = [openTab(['ada']), openTab(['ada']), openTab(['ben'])];
    await pass();
    streams.say('snapshot', piece(20), 20);
    await pass();
    b.tab.version = 20;
    c.tab.version = 18;
    a.close();
    await pass();
    expect(streams.open).toEqual([{ boards: ['ada', 'ben'], since: '18' }]);
    streams.say('checked', checked);
    await pass();
    expect(b.tab.heard).toHaveLength(2);
    expect(b.tab.status).toBe('open');
    expect(a.tab.heard).toHaveLength(1);
  });

  it('leave no stream when all are closed', async () => {
    const tabs = [openTab(['ada']), openTab(['ben'])];
    await pass();
    for (const { close } of tabs) close();
    await pass();
    expect(streams.open).toEqual([]);
    await pass(120_000);
    expect(streams.asked.filter(({ isOver }) => !isOver)).toEqual([]);
  });

  it('drop the board of a tab that closes', async () => {
    const [, b] = [openTab(['ada']), openTab(['ben'])];
    await pass();
    expect(streams.open[0]?.boards).toEqual(['ada', 'ben']);
    b.close();
    await pass();
    expect(streams.open[0]?.boards).toEqual(['ada']);
  });

  it('open the stream again for a tab that holds less, not for one that holds as much', async () => {
    openTab(['ada']);
    await pass();
    openTab(['ada'], 11);
    await pass();
    expect(streams.asked).toHaveLength(1);
    openTab(['ada'], 9);
    await pass();
    expect(streams.open).toEqual([{ boards: ['ada'], since: '9' }]);
    openTab(['ada'], null);
    await pass();
    expect(streams.open).toEqual([{ boards: ['ada'], since: null }]);
  });

  it('goes on from what was said, not from what was held at first', async () => {
    openTab(['ada']);
    await pass();
    streams.say('snapshot', piece(31), 31);
    await pass();
    streams.hangUp();
    await pass(1_000);
    expect(streams.open).toEqual([{ boards: ['ada'], since: '31' }]);
  });

  it('all know when the stream is down, and when it is back', async () => {
    const tabs = [openTab(['ada']), openTab(['ben'])];
    await pass();
    streams.say('checked', checked);
    streams.isDown = true;
    streams.hangUp();
    await pass(2_000);
    expect(tabs.map(({ tab }) => tab.status)).toEqual(['down', 'down']);
    streams.isDown = false;
    await pass(4_000);
    streams.say('checked', checked);
    await pass();
    expect(tabs.map(({ tab }) => tab.status)).toEqual(['open', 'open']);
  });

  it('help themselves when the one that leads is not heard any more, which forgets them', async () => {
    const [a, b] = [openTab(['ada']), openTab(['ben'])];
    await pass();
    streams.say('checked', checked);
    await pass();
    muteTabs();
    for (let n = 0; n < 5; n += 1) {
      await pass(15_000);
      streams.say('checked', checked);
    }
    expect(a.tab.status).toBe('open');
    expect(b.tab.status).toBe('down');
    expect(streams.open[0]?.boards).toEqual(['ada']);
  });

  it('each have a stream of their own where a browser cannot share', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    const tabs = [openTab(['ada']), openTab(['ben'])];
    await pass();
    expect(streams.open.map(({ boards }) => boards)).toEqual([['ada'], ['ben']]);
    for (const { close } of tabs) close();
    expect(streams.open).toEqual([]);
  });

  it('takes a second stream when one address cannot hold all boards', async () => {
    const long = (name: string) =>
      Array.from({ length: 180 }, (_, n) => `${name}_with_long_name_${n}`.slice(0, 15) + n);
    openTab(long('ada'));
    openTab(long('ben'));
    await pass();
    expect(streams.open).toHaveLength(2);
  });
});
