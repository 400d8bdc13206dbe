import { describe, expect, it } from 'vitest';
import type { Refusal } from '@/lib/collector/refusal';
import { sharedRefusal, shareRefusal } from '@/lib/collector/shared-refusal';
import type { Db } from '@/lib/db/connection';
import { writeNote } from '@/lib/db/notes';
import { withEmptyStore } from '@/lib/db/test-store';

let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

const refusal: Refusal = {
  code: 'rate-limited',
  retryable: true,
  title: 'Too Many Requests',
  status: 429,
  retryAt: 900,
  since: 100,
  at: 200,
  wire: { type: 'about:blank' },
};

describe('why X refuses an endpoint', () => {
  it('is told to other processes, each endpoint for itself', async () => {
    expect(await sharedRefusal(db, 'spaces')).toBeNull();
    await shareRefusal(db, 'spaces', refusal);
    expect(await sharedRefusal(db, 'spaces')).toEqual(refusal);
    expect(await sharedRefusal(db, 'users')).toBeNull();
  });

  it('is the last that was said, until X answers again', async () => {
    await shareRefusal(db, 'spaces', refusal);
    await shareRefusal(db, 'spaces', { ...refusal, code: 'credits-depleted' });
    expect((await sharedRefusal(db, 'spaces'))?.code).toBe('credits-depleted');
    await shareRefusal(db, 'spaces', null);
    expect(await sharedRefusal(db, 'spaces')).toBeNull();
  });

  it.each([
    ['a code of another version', { ...refusal, code: 'invented-since' }],
    ['a time that is none', { ...refusal, since: 'yesterday' }],
    ['something else', ['spaces']],
  ])('is not read from %s', async (_, note) => {
    await writeNote(db, 'refusal:spaces', note);
    expect(await sharedRefusal(db, 'spaces')).toBeNull();
  });
});
