import { expect, it } from 'vitest';
import { readSpend } from '@/lib/collector/read-spend';

const viewer = {
  id: '1',
  handle: 'ada',
  name: 'Ada',
  avatarUrl: null,
  isAdmin: false,
  connection: 'connected',
  sessionId: 'hash',
  access: 'session',
} as const;

it.each([
  ['nobody', null],
  ['somebody who is no administrator', viewer],
])('tells %s that there is no such page, before it opens the store', async (_, who) => {
  await expect(readSpend(who)).rejects.toMatchObject({ code: 'not-found' });
});
