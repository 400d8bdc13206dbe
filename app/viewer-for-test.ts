import type { Viewer } from '@/lib/auth/viewer';

/** Somebody signed in, for tests that do not ask who. */
export const viewer: Viewer = {
  id: '1',
  handle: 'ana',
  name: 'Ana',
  avatarUrl: null,
  isAdmin: false,
  connection: 'connected',
  sessionId: 'hash',
  access: 'session',
};
