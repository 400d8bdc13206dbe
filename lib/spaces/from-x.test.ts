import { describe, expect, it } from 'vitest';
import { contentByCreator, personFromX, spaceFromX } from '@/lib/spaces/from-x';
import { readSpacesReply, type SpacesReply } from '@/lib/x/spaces';
import { readUsersReply } from '@/lib/x/users';

function reply(json: unknown): SpacesReply {
  const read = readSpacesReply(json, 0);
  if (!read) throw new Error('unreadable');
  return read;
}

function person(wire: object) {
  const user = readUsersReply({ data: [{ id: '1', username: 'ana', name: 'Ana', ...wire }] }, 0)?.users[0];
  if (!user) throw new Error('unreadable');
  return personFromX(user);
}

function space(wire: object) {
  const read = reply({ data: [{ id: 'a1', ...wire }] }).spaces[0];
  if (!read) throw new Error('unreadable');
  return spaceFromX(read);
}

describe('a Space', () => {
  it('has lists even where X sends none, and no keys without a value', () => {
    expect(space({ state: 'scheduled' })).toEqual({
      id: 'a1',
      state: 'scheduled',
      stateOnWire: 'scheduled',
      hostIds: [],
      speakerIds: [],
      invitedIds: [],
      topicIds: [],
    });
  });

  it.each([
    ['live', 'live'],
    ['paused', 'unknown'],
    ['LIVE', 'unknown'],
    ['__proto__', 'unknown'],
  ])('state %s is %s, as spelled', (state, ours) => {
    expect(space({ state })).toMatchObject({ state: ours, stateOnWire: state });
  });

  it('without a state is unknown', () => {
    expect(space({})).toMatchObject({ state: 'unknown', stateOnWire: '' });
  });

  it('never carries the subscriber count, which is the creator’s alone', () => {
    expect(JSON.stringify(space({ subscriber_count: 7 }))).not.toMatch(/subscriber|7/);
  });

  it.each([
    [{ topic_ids: ['5', '6'] }],
    [{ topics: [{ id: '5', name: 'A' }, { id: '6' }, { id: 'x' }, null] }],
  ])('names its topics in either generation: %j', (wire) => {
    expect(space(wire).topicIds).toEqual(['5', '6']);
  });
});

describe('a person', () => {
  const full = {
    description: 'bio',
    location: 'Lisbon',
    profile_image_url: 'https://pbs.twimg.com/a.jpg',
    public_metrics: { followers_count: 3, tweet_count: 7 },
    verified_type: 'blue',
    created_at: '2013-12-14T04:35:55Z',
  };

  it('marked protected keeps only id, handle, name and the mark', () => {
    expect(person({ ...full, protected: true })).toEqual({
      id: '1',
      handle: 'ana',
      name: 'Ana',
      protected: true,
    });
    for (const unreadable of [1, 'yes', null, {}])
      expect(person({ ...full, protected: unreadable })).not.toHaveProperty('bio');
    expect(person({ ...full, protected: 'true' })).toEqual({
      id: '1',
      handle: 'ana',
      name: 'Ana',
      protected: true,
    });
  });

  it('else keeps what any signed-in user would be shown, and nothing that depends on who asks', () => {
    const kept = person({
      ...full,
      protected: false,
      connection_status: ['following'],
      confirmed_email: 'a@b.c',
    });
    expect(kept).toMatchObject({ bio: 'bio', metrics: { followers: 3, posts: 7 }, protected: false });
    expect(JSON.stringify(kept)).not.toMatch(/following"|confirmed|connection/);
  });

  it.each([[{ tweet_count: 7 }], [{ post_count: 7 }]])('counts posts under either name: %j', (metrics) => {
    expect(person({ public_metrics: metrics }).metrics?.posts).toBe(7);
  });

  it('without a name goes by the handle', () => {
    expect(person({ name: '' }).name).toBe('ana');
    expect(person({ name: 5 }).name).toBe('ana');
  });
});

const user = (id: string) => ({ id, username: `u${id}`, name: `U${id}` });
const shared = {
  data: [
    { id: 'b', state: 'live', creator_id: '1', host_ids: ['1', '2'], topic_ids: ['70'] },
    { id: 'a', state: 'scheduled', creator_id: '1', host_ids: ['1'], invited_user_ids: ['5'] },
    { id: 'c', state: 'live', creator_id: '2', host_ids: ['2'], speaker_ids: ['9', '404'] },
    { id: 'd', state: 'live', creator_id: '77', host_ids: ['77'] },
  ],
  includes: {
    users: ['9', '5', '2', '1', '77'].map(user),
    topics: [
      { id: '71', name: 'B' },
      { id: '70', name: 'A' },
    ],
  },
  errors: [
    { resource_id: '404', value: '404', title: 'Not Found Error' },
    { resource_id: '3', parameter: 'user_ids', title: 'Not Found Error' },
    { title: 'About nobody', field: 'lang' },
    // Of whoever asked, whose token nobody else's board may speak of.
    ...['not-authorized-for-resource', 'not-authorized-for-field'].map((type) => ({
      resource_id: '9',
      type: `https://api.x.com/2/problems/${type}`,
      title: 'Authorization Error',
    })),
  ],
};

describe('a reply by creator', () => {
  it('has an entry for everyone asked, with their own Spaces, people, topics and errors', () => {
    const byCreator = contentByCreator(reply(shared), ['1', '2', '3']);
    const short = [...byCreator].map(([id, content]) => [
      id,
      content.spaces.map((item) => item.id),
      content.people.map((item) => item.id),
      content.topics.map((item) => item.id),
      content.problems.map(({ wire }) => wire?.resource_id),
    ]);
    expect(short).toEqual([
      ['1', ['a', 'b'], ['1', '2', '5'], ['70'], []],
      ['2', ['c'], ['2', '9'], [], ['404']],
      ['3', [], [], [], ['3']],
    ]);
  });

  it('is the same content in whatever order X answers, and whoever else was asked', () => {
    const turned = {
      ...shared,
      data: shared.data.toReversed(),
      includes: { users: shared.includes.users.toReversed() },
    };
    const alone = contentByCreator(
      reply({ ...turned, includes: { ...turned.includes, topics: shared.includes.topics } }),
      ['1'],
    );
    expect(JSON.stringify(alone.get('1'))).toBe(
      JSON.stringify(contentByCreator(reply(shared), ['2', '1', '3']).get('1')),
    );
  });

  it('places a Space without creator_id by its hosts', () => {
    const json = { data: [{ id: 'a', host_ids: ['8', '2'] }, { id: 'b' }] };
    expect(
      contentByCreator(reply(json), ['1', '2'])
        .get('2')
        ?.spaces.map(({ id }) => id),
    ).toEqual(['a']);
    expect(
      contentByCreator(reply(json), ['2'])
        .get('2')
        ?.spaces.map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});
