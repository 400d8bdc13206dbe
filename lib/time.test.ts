import { describe, expect, it } from 'vitest';
import { day, formatAge, formatCountdown, formatDuration, hour, minute, second } from './time';

describe('durations', () => {
  it.each([
    [-5 * second, '0 s'],
    [8 * second, '8 s'],
    [59_999, '59 s'],
    [minute, '1 min'],
    [58 * minute + 59 * second, '58 min'],
    [hour, '1 h'],
    [hour + 12 * minute, '1 h 12 min'],
    [day - 1, '23 h 59 min'],
    [3 * day + 4 * hour, '3 d 4 h'],
    [2 * day + 59 * minute, '2 d'],
  ])('%d ms reads %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  it('says "just now" instead of counting the first two seconds', () => {
    expect(formatAge(-300)).toBe('just now');
    expect(formatAge(1_999)).toBe('just now');
    expect(formatAge(2_000)).toBe('2 s ago');
  });
});

describe('countdowns', () => {
  it.each([
    [0, 'due now'],
    [-minute, 'due now'],
    [400, 'in 1 s'],
    [minute, 'in 1 min'],
    [minute + 1, 'in 2 min'],
    [24 * minute + 1, 'in 25 min'],
    [hour, 'in 1 h'],
    [2 * hour + 30 * minute, 'in 2 h 30 min'],
    [3 * day, 'in 3 d'],
  ])('%d ms before reads %s', (ms, text) => expect(formatCountdown(ms)).toBe(text));
});
