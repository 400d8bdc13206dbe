import { describe, expect, it } from 'vitest';
import { arrangeCreators } from './arrange';
import { fullBoard } from './fixtures';

const now = Date.UTC(2026, 10, 24, 17);

describe('creators without a card', () => {
  it('stand in one place each', () => {
    const { quiet, checking, refused } = arrangeCreators(fullBoard(now));
    expect(quiet).toHaveLength(34);
    expect(checking.map(({ key }) => key)).toEqual(['late_letters']);
    expect(refused.map(({ key }) => key)).toEqual(['hidden_hill']);
  });

  it('stay quiet, not unknown, when X pauses us after a first check', () => {
    const reading = fullBoard(now);
    const problem = { code: 'rate-limited' as const };
    reading.board.pause = { ...problem, since: now };
    reading.board.creators = reading.board.creators.map((creator) => ({
      ...creator,
      status: 'refused',
      problem,
    }));
    const { quiet, refused } = arrangeCreators(reading);
    expect(quiet).toHaveLength(34);
    expect(refused.map(({ key }) => key)).toEqual(['late_letters', 'hidden_hill']);
  });

  it('are never called quiet before a first check', () => {
    const reading = fullBoard(now);
    reading.checkedAt.fill(0);
    reading.board.creators = reading.board.creators.map((creator) => ({ ...creator, status: 'refused' }));
    const { quiet, refused } = arrangeCreators(reading);
    expect(quiet).toEqual([]);
    expect(refused).toHaveLength(reading.board.creators.length);
  });
});
