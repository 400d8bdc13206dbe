// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import { notificationsSetting, titleCountSetting } from '@/components/shell/browser-settings';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { BoardWatch } from './board-watch';

vi.mock('next/navigation', () => import('@/components/board/fake-navigation'));

const now = Date.UTC(2026, 10, 24, 17);
const full = fullBoard(now);
const without: BoardReading = {
  ...full,
  board: { ...full.board, spaces: full.board.spaces.filter(({ id }) => id !== '1live00000002') },
};

class FakeNotification {
  static permission = 'granted';
  static shown: FakeNotification[] = [];
  onclick: (() => void) | null = null;
  close = vi.fn();
  constructor(
    readonly title: string,
    readonly options: { body: string; tag: string },
  ) {
    FakeNotification.shown.push(this);
  }
}

const unseen: { current: ((reading: BoardReading) => void) | null } = { current: null };
const watch = (reading: BoardReading, isCutOff = false) => (
  <ClockProvider initialNow={now}>
    <BoardWatch reading={reading} unseen={unseen} isCutOff={isCutOff} viewerId="1" keys={['a']} />
  </ClockProvider>
);

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.stubGlobal('Notification', FakeNotification);
  FakeNotification.shown = [];
  FakeNotification.permission = 'granted';
  localStorage.clear();
  history.replaceState(null, '', '/board?creators=a');
  document.title = 'Launch partners';
  titleCountSetting.write(true);
  notificationsSetting.write(true);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('counts in the tab’s title who is live, also while nobody looks', () => {
  render(watch(without));
  expect(document.title).toBe('(4) Launch partners');
  unseen.current?.(full);
  expect(document.title).toBe('(5) Launch partners');
});

it('claims no count when it is switched off, cut off or gone', () => {
  const view = render(watch(full, true));
  expect(document.title).toBe('Launch partners');
  view.rerender(watch(full));
  expect(document.title).toBe('(5) Launch partners');
  view.unmount();
  expect(document.title).toBe('Launch partners');
});

it('tells once who went live, and leads to it', async () => {
  render(watch(without));
  unseen.current?.(full);
  await vi.waitFor(() => expect(FakeNotification.shown).toHaveLength(1));
  const [shown] = FakeNotification.shown;
  expect(shown?.title).toBe('Northwind FM is live');
  expect(shown?.options.body).toBe('Harbour session № 214');
  shown?.onclick?.();
  expect(location.search).toBe('?creators=a&space=1live00000002');
});

it('leaves it to the tab that was first', async () => {
  render(watch(without));
  localStorage.setItem('spaceboard.told', JSON.stringify({ 'live 1live00000002': now }));
  unseen.current?.(full);
  await Promise.resolve();
  expect(FakeNotification.shown).toEqual([]);
});

it('tells a start ten minutes before, but not what was near when the page opened', async () => {
  const soon = (id: string, wait: number) => ({
    ...full,
    board: {
      ...full.board,
      spaces: full.board.spaces.map((space) =>
        space.id === id ? { ...space, scheduledStart: now + wait } : space,
      ),
    },
  });
  render(watch(soon('1plan00000002', 11 * 60_000)));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(FakeNotification.shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(40_000);
  await vi.waitFor(() => expect(FakeNotification.shown).toHaveLength(1));
  cleanup();
  localStorage.clear();
  notificationsSetting.write(true);
  render(watch(soon('1plan00000002', 9 * 60_000)));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(FakeNotification.shown).toHaveLength(1);
});

it.each([
  ['the viewer does not want it', () => notificationsSetting.write(false)],
  [
    'the browser does not allow it',
    () => {
      FakeNotification.permission = 'denied';
    },
  ],
])('shows nothing when %s', async (_, arrange) => {
  arrange();
  render(watch(without));
  unseen.current?.(full);
  await Promise.resolve();
  expect(FakeNotification.shown).toEqual([]);
});
