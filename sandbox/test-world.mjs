import { afterAll, beforeEach } from 'vitest';
import { startSandbox } from './test-client.mjs';

/** @typedef {import('./test-client.mjs').TestSandbox} TestSandbox */

/** Ada (11) hosts a live Space, Grace (12) a scheduled one; Bo (13) has ended and cancelled ones. */
export const smallWorld = {
  users: [
    {
      id: '11',
      username: 'ada',
      name: 'Ada',
      location: 'Turin',
      url: 'https://ada.example',
      followers: 7,
      likes: 3,
    },
    { id: '12', username: 'Grace', name: 'Grace' },
    { id: '13', username: 'bo', name: 'Bo <b>Bold</b>', protected: true },
    { id: '14', username: 'hidden', name: 'Hidden', hideFromIncludes: true },
    { id: '15', username: 'gone', name: 'Gone', suspended: true },
  ],
  topics: [{ id: '900', name: 'Technology', description: 'All about technology' }],
  spaces: [
    {
      id: '1liveSpaceAAA',
      creatorId: '11',
      state: 'live',
      title: 'Now <script>alert(1)</script>',
      hostIds: ['11', '12'],
      speakerIds: ['12', '13', '14', '15'],
      topicIds: ['900', '901'],
      subscriberCount: 42,
      scheduledStart: Date.UTC(2026, 0, 2, 18),
    },
    { id: '1nextSpaceAAA', creatorId: '12', state: 'scheduled', title: 'Soon', invitedUserIds: ['11', '13'] },
    { id: '1doneSpaceAAA', creatorId: '13', state: 'ended', title: 'Done' },
    { id: '1offSpaceAAAA', creatorId: '13', state: 'canceled' },
  ],
};

/** @param {TestSandbox} sandbox */
export const putSmallWorld = (sandbox) => sandbox.control('PUT world', { clear: true, put: smallWorld });

/**
 * A sandbox for all tests of a file, each of which finds the small world as it was.
 * @param {import('./server.mjs').SandboxOptions} [options]
 */
export async function sandboxOfSmallWorld(options) {
  const sandbox = await startSandbox(options);
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await sandbox.control('POST reset', { keepWorld: true });
    await putSmallWorld(sandbox);
  });
  return sandbox;
}
