import { describe, expect, it } from 'vitest';
import { sandboxOfSmallWorld } from '../test-world.mjs';

const sandbox = await sandboxOfSmallWorld();

describe('user lookups', () => {
  it('finds handles in any case and tells unknown and suspended ones beside them', async () => {
    const reply = await sandbox.get('/2/users/by?usernames=ADA,gone,nobody_here');
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({
      data: [{ id: '11', name: 'Ada', username: 'ada' }],
      errors: [
        {
          value: 'gone',
          detail: 'User has been suspended: [gone].',
          title: 'Forbidden',
          resource_type: 'user',
          parameter: 'usernames',
          resource_id: 'gone',
          type: 'https://api.x.com/2/problems/resource-not-found',
        },
        {
          value: 'nobody_here',
          detail: 'Could not find user with usernames: [nobody_here].',
          title: 'Not Found Error',
          resource_type: 'user',
          parameter: 'usernames',
          resource_id: 'nobody_here',
          type: 'https://api.x.com/2/problems/resource-not-found',
        },
      ],
    });
  });

  it('has no data when it found nobody', async () => {
    expect(await (await sandbox.get('/2/users?ids=999')).json()).not.toHaveProperty('data');
  });

  it('sends asked profile fields, and leaves out what a profile does not set', async () => {
    const fields = 'user.fields=location,url,profile_image_url,protected,verified,withheld,connection_status';
    const { data } = await (await sandbox.get(`/2/users?ids=11,13&${fields}`)).json();
    expect(data[0]).toEqual({
      id: '11',
      name: 'Ada',
      username: 'ada',
      location: 'Turin',
      url: 'https://ada.example',
      profile_image_url: `${sandbox.origin}/avatars/11_normal.svg`,
      protected: false,
      verified: false,
    });
    expect(Object.keys(data[1]).sort()).toEqual([
      'id',
      'name',
      'profile_image_url',
      'protected',
      'username',
      'verified',
    ]);
  });

  it.each(['/2/users/by?usernames=a-b', '/2/users/by?usernames=sixteen_letters_', '/2/users?ids=1e3'])(
    'answers 400 to %s',
    async (path) => {
      expect((await sandbox.get(path)).status).toBe(400);
    },
  );
});

describe('who may ask', () => {
  it('answers 401 without a token, with an unknown and with an expired one', async () => {
    const bare = await fetch(`${sandbox.origin}/2/users?ids=11`);
    expect([bare.status, await bare.json()]).toEqual([
      401,
      { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' },
    ]);
    expect((await sandbox.get('/2/users?ids=11', 'unknown')).status).toBe(401);
    const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
    expect((await sandbox.get('/2/users?ids=11', token)).status).toBe(200);
    await sandbox.control('POST tokens/expire', { userId: '11' });
    expect((await sandbox.get('/2/users?ids=11', token)).status).toBe(401);
  });

  it('answers 403 when a scope is missing', async () => {
    const { access_token: token } = await sandbox.signIn({ handle: 'ada', scope: 'tweet.read users.read' });
    expect((await sandbox.get('/2/users/me', token)).status).toBe(200);
    expect((await sandbox.get('/2/spaces/by/creator_ids?user_ids=11', token)).status).toBe(403);
  });

  it('answers 403 to the app-only token at users/me', async () => {
    const reply = await sandbox.get('/2/users/me');
    expect([reply.status, (await reply.json()).title]).toEqual([403, 'Unsupported Authentication']);
  });
});
