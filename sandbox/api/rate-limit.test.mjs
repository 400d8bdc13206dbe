import { expect, it } from 'vitest';
import { sandboxOfSmallWorld } from '../test-world.mjs';

let wallNow = 1_800_000_000_000;
const sandbox = await sandboxOfSmallWorld({ now: () => wallNow });

const creators = '/2/spaces/by/creator_ids?user_ids=11';
/** @param {Response} reply */
const limitOf = (reply) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(reply.headers.get(`x-rate-limit-${name}`)));

it('tells limit, remaining and reset with a 200', async () => {
  const reply = await sandbox.get(creators);
  expect(limitOf(reply)).toEqual([300, 299, Math.ceil(wallNow / 1000) + 900]);
});

it('refuses a second call within a second, whoever asks, with some remaining', async () => {
  const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
  expect((await sandbox.get(creators, token)).status).toBe(200);
  const burst = await sandbox.get(creators);
  expect(burst.status).toBe(429);
  expect(limitOf(burst)[1]).toBe(300);
  wallNow += 1_000;
  expect((await sandbox.get(creators)).status).toBe(200);
});

it('forgives a call that is 100 ms early, and holds the mean', async () => {
  await sandbox.get(creators);
  wallNow += 900;
  expect((await sandbox.get(creators)).status).toBe(200);
  wallNow += 900;
  expect((await sandbox.get(creators)).status).toBe(429);
});

it('refuses the 301st call of a window until its reset, for that token alone', async () => {
  const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
  for (let call = 0; call < 300; call += 1) {
    expect((await sandbox.get(creators, token)).status).toBe(200);
    wallNow += 1_000;
  }
  const refused = await sandbox.get(creators, token);
  expect(refused.status).toBe(429);
  expect(limitOf(refused)[1]).toBe(0);
  expect((await sandbox.get(creators)).status).toBe(200);
  await sandbox.control('POST clock', { advanceMs: 600_000 });
  expect((await sandbox.get(creators, token)).status).toBe(200);
});

it('gives Spaces by id their own bucket without the rule of one a second', async () => {
  await sandbox.get(creators);
  for (const remaining of [299, 298]) {
    const reply = await sandbox.get('/2/spaces?ids=1liveSpaceAAA');
    expect([reply.status, limitOf(reply)[1]]).toEqual([200, remaining]);
  }
  expect(limitOf(await sandbox.get('/2/spaces/1liveSpaceAAA'))[1]).toBe(299);
});

it('gives a person 900 user look-ups, the app 300, and 75 calls of users/me', async () => {
  const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
  expect(limitOf(await sandbox.get('/2/users?ids=11', token))[0]).toBe(900);
  expect(limitOf(await sandbox.get('/2/users?ids=11'))[0]).toBe(300);
  expect(limitOf(await sandbox.get('/2/users/me', token))[0]).toBe(75);
});

it('takes other limits from the controls', async () => {
  await sandbox.control('POST limits', { spaces: 1 });
  expect((await sandbox.get('/2/spaces?ids=1liveSpaceAAA')).status).toBe(200);
  expect((await sandbox.get('/2/spaces?ids=1liveSpaceAAA')).status).toBe(429);
});
