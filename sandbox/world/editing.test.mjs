import { describe, expect, it } from 'vitest';
import { createWorld } from './world.mjs';

const NOW = Date.UTC(2026, 10, 21, 18, 0, 0);
const HOUR = 3_600_000;

const emptyWorld = () => {
  const world = createWorld({ seed: 1, now: NOW });
  world.clear();
  return world;
};

describe('clear', () => {
  it('leaves nothing, and nothing comes by itself', () => {
    const world = emptyWorld();
    expect(world.advance(NOW + 100 * HOUR)).toEqual([]);
    expect([world.users.size, world.spaces.size, world.topics.size]).toEqual([0, 0, 0]);
    expect([world.samples, world.signInPeople]).toEqual([[], []]);
  });
});

describe('put', () => {
  it('fills in what a test leaves out', () => {
    const world = emptyWorld();
    world.put({ users: [{ id: '42', username: 'Ada' }], spaces: [{ id: '1vOxwAbcDeFGH', creatorId: '42' }] });
    expect(world.userByName('aDA')).toMatchObject({
      id: '42',
      name: 'Ada',
      verifiedType: 'none',
      suspended: false,
    });
    expect(world.spacesByCreator('42')).toMatchObject([
      { state: 'live', hostIds: ['42'], speakerIds: [], startedAt: NOW - 600_000, participantCount: 21 },
    ]);
  });

  it('replaces a Space whole and moves it between creators', () => {
    const world = emptyWorld();
    world.put({ spaces: [{ id: '1a', creatorId: '1', title: 'First' }] });
    world.put({ spaces: [{ id: '1a', creatorId: '2', state: 'ended' }] });
    expect(world.spaces.get('1a')).toMatchObject({ state: 'ended', endedAt: NOW - 600_000 });
    expect(world.spaces.get('1a')).not.toHaveProperty('title');
    expect(world.spacesByCreator('1')).toEqual([]);
    expect(world.spacesByCreator('2')).toHaveLength(1);
  });

  it('stays as put in a world that goes on around it', () => {
    const world = createWorld({ seed: 1, now: NOW });
    const live = [...world.spaces.values()].find((space) => space.state === 'live');
    const id = live?.id ?? '';
    world.put({ spaces: [{ id, creatorId: live?.creatorId ?? '', title: 'Held', participantCount: 7 }] });
    const held = world.spaces.get(id);
    world.advance(NOW + 12 * HOUR);
    expect(world.spaces.get(id)).toBe(held);
  });

  it('finds a renamed person by both names', () => {
    const world = emptyWorld();
    world.put({ users: [{ id: '42', username: 'ada' }] });
    world.put({ users: [{ id: '42', username: 'ada_new' }] });
    expect(world.userByName('ADA')?.username).toBe('ada_new');
    expect(world.userByName('ada_new')?.id).toBe('42');
  });
});

describe('remove', () => {
  it('takes people and Spaces away', () => {
    const world = emptyWorld();
    world.put({ users: [{ id: '42', username: 'ada' }], spaces: [{ id: '1a', creatorId: '42' }] });
    world.remove({ users: ['42'], spaces: ['1a', 'never there'] });
    expect(world.userByName('ada')).toBeUndefined();
    expect(world.spacesByCreator('42')).toEqual([]);
  });
});
