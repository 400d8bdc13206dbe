// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { fullBoard } from '@/components/board/fixtures';
import { XLinks } from '@/components/board/x-links';
import { SpaceDialog } from './space-dialog';

const now = Date.UTC(2026, 10, 24, 17);
const { board } = fullBoard(now);
afterEach(cleanup);

function open(id: string, onClose = () => {}) {
  const space = board.spaces.find((each) => each.id === id);
  if (!space) throw new Error(`no Space ${id}`);
  render(
    <ClockProvider initialNow={now}>
      <XLinks origin="https://x.test">
        <SpaceDialog
          space={space}
          people={board.people}
          topics={board.topics}
          openedBy={null}
          onClose={onClose}
        />
      </XLinks>
    </ClockProvider>,
  );
  return within(screen.getByRole('dialog'));
}

it('names everyone once by role, with their profiles', () => {
  const dialog = open('1live00000001');
  const inRole = (name: string) => within(dialog.getByRole('region', { name })).getAllByRole('listitem');
  expect(inRole('Host')).toHaveLength(1);
  expect(inRole('Co-hosts')).toHaveLength(2);
  expect(inRole('Speakers')).toHaveLength(16);
  const host = inRole('Host')[0]?.textContent ?? '';
  expect(host).toContain('Orbital mechanics, explained slowly.');
  expect(host).toContain('184.3K followers · joined Mar 2011 · Kiruna · verified');
});

it('says who is protected and whose profile is missing', () => {
  expect(open('1plan00000002').getByText(/^Protected account/)).toBeTruthy();
  cleanup();
  expect(open('1live00000001').getAllByText('Profile not available.')).toHaveLength(16);
});

it('shows the whole title, the reminders of one’s own Space and ticketing', () => {
  const dialog = open('1plan00000003');
  expect(dialog.getByRole('heading', { level: 2 }).textContent).toBe(
    'Lab Notes live: the experiment that refused to fail',
  );
  expect(dialog.getByText('Reminders set').parentElement?.textContent).toBe('Reminders set342');
  expect(dialog.getByText('Ticketed')).toBeTruthy();
});

it('closes by keyboard', () => {
  const onClose = vi.fn();
  open('1live00000002', onClose);
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});
