import { describe, expect, it } from 'vitest';
import { coldBoard, fullBoard, pausedBoard } from './fixtures';
import { freshnessOf } from './freshness';

const now = Date.UTC(2026, 10, 24, 17);

describe('how fresh a board is', () => {
  it('counts from the creator that waits longest', () => {
    const reading = fullBoard(now);
    reading.checkedAt[0] = now - 25_000;
    const freshness = freshnessOf(reading, now, false);
    expect(freshness).toMatchObject({ level: 'fresh', oldestAt: now - 25_000, newestAt: now - 8_000 });
    expect(freshness.nextAt).toBe(now + 5_000);
    expect(freshness.unchecked).toBe(2);
  });

  it('ages when checks come later than planned', () => {
    const reading = fullBoard(now);
    expect(freshnessOf(reading, now + 60_000, false).level).toBe('fresh');
    expect(freshnessOf(reading, now + 70_000, false).level).toBe('ageing');
  });

  it('stands still while X refuses, and says when it goes on', () => {
    const freshness = freshnessOf(pausedBoard(now), now, false);
    expect(freshness).toMatchObject({ level: 'stopped', nextAt: now + 8 * 60_000 });
  });

  it('stands still when our own server does not answer, however new the data', () => {
    expect(freshnessOf(fullBoard(now), now, true).level).toBe('stopped');
  });

  it('is checking, not fresh, before anybody was checked', () => {
    expect(freshnessOf(coldBoard(now), now, false)).toMatchObject({ level: 'checking', oldestAt: 0 });
  });
});
