import { describe, expect, it } from 'vitest';
import { problemWords } from '@/components/problems/words';
import { ownProblemCodes, xProblemCodes } from '@/lib/errors';

const codes = [...xProblemCodes, ...ownProblemCodes];
const retryAt = Date.UTC(2026, 10, 24, 14, 5);

describe('problemWords', () => {
  it.each(codes)('has whole, calm sentences for %s', (code) => {
    for (const options of [{}, { retryAt }]) {
      const { title, next } = problemWords(code, options);
      for (const sentence of [title, next]) {
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/!|oops|undefined|null|NaN/i);
        expect(sentence).not.toMatch(/\b[a-z]+-[a-z]+-[a-z]+\b/);
      }
    }
  });

  it('names the time of the next try in the viewer’s clock', () => {
    const clock = (at: number) => (at === retryAt ? '15:05' : 'wrong');
    expect(problemWords('rate-limited', { retryAt, clock }).title).toBe('X has paused us until 15:05.');
    expect(problemWords('x-timeout', { retryAt, clock }).next).toBe('The next try is at 15:05.');
  });

  it('says how many reads a day were spent, and when checks go on', () => {
    const midnight = Date.UTC(2026, 10, 25);
    expect(problemWords('daily-reads-spent', { retryAt: midnight, limit: 5_000 })).toEqual({
      title: 'Today’s 5,000 reads are spent.',
      next: 'Checks go on at 00:00 UTC.',
    });
    const clock = () => '01:00 CET';
    expect(problemWords('daily-reads-spent', { retryAt: midnight, clock })).toEqual({
      title: 'Today’s reads are spent.',
      next: 'Checks go on at 01:00 CET.',
    });
  });

  it('names the zone when nobody says which clock to use', () => {
    expect(problemWords('rate-limited', { retryAt }).title).toBe('X has paused us until 14:05 UTC.');
  });

  it('shows X’s own title for a problem we do not know', () => {
    expect(problemWords('unknown-problem', { title: 'Moon Phase Exceeded' }).title).toBe(
      'X says: Moon Phase Exceeded.',
    );
    expect(problemWords('unknown-problem', { title: 'Stop.' }).title).toBe('X says: Stop.');
    expect(problemWords('rate-limited', { title: 'Too Many Requests' }).title).not.toContain('Too Many');
  });
});
