import { describe, expect, it } from 'vitest';
import { day } from '@/lib/time';
import { daysLeft, isOpen } from './link-life';

const now = 1_000 * day;
const link = (expiresAt: number | null) => ({ role: 'viewer' as const, createdAt: 0, expiresAt });

describe('a secret link', () => {
  it.each([
    ['never ends', null, true, null],
    ['has a minute left', now + 60_000, true, 1],
    ['has a week left', now + 7 * day, true, 7],
    ['has a week and an hour left', now + 7 * day + 3_600_000, true, 8],
    ['has more left than one may ask for', now + 900 * day, true, 365],
    ['ends now', now, false, 1],
    ['ended long ago', now - 90 * day, false, 1],
  ])('that %s', (_, expiresAt, opens, days) => {
    expect(isOpen(link(expiresAt), now)).toBe(opens);
    expect(daysLeft(link(expiresAt), now)).toBe(days);
  });
});
