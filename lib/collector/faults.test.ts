import { expect, it } from 'vitest';
import { planFollow } from '@/lib/collector/follow';
import { mergeDiscovered, mergeFollowed } from '@/lib/collector/merge';
import type { CreatorContent, Snapshot, Space } from '@/lib/spaces/types';

const turnMs = 3_750;
const creators = ['1', '2', '3', '4', '5', '6'];

/** Numbers that look random and come again with the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const contentOf = (spaces: Space[]): CreatorContent => ({ spaces, people: [], topics: [], problems: [] });

/** Spaces that begin, end and are cancelled at X, which tells the truth or leaves part of it out. */
class FaultyX {
  readonly on = new Map<string, Space>();
  #serial = 0;
  isFaulty = true;

  constructor(readonly random: () => number) {}

  live(now: number): void {
    const one = [...this.on.values()][Math.floor(this.random() * this.on.size)];
    if (one && this.on.size > 8) {
      if (one.state === 'scheduled' && this.random() < 0.6) this.#put({ ...one, state: 'live' });
      else this.on.delete(one.id);
      return;
    }
    this.#serial += 1;
    const state = this.random() < 0.5 ? 'live' : 'scheduled';
    const creatorId = creators[this.#serial % creators.length];
    const nobody = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };
    this.#put({
      id: `s${this.#serial}`,
      state,
      stateOnWire: state,
      creatorId,
      scheduledStart: now + 600_000,
      ...nobody,
    });
  }

  #put(space: Space): void {
    this.on.set(space.id, space);
  }

  #isHidden = () => this.isFaulty && this.random() < 0.33;

  listed(creatorId: string): Space[] {
    return [...this.on.values()].filter((space) => space.creatorId === creatorId && !this.#isHidden());
  }

  /** One in three that exist, X says it does not know. */
  found(id: string): Space | undefined {
    return this.#isHidden() ? undefined : this.on.get(id);
  }
}

type World = { x: FaultyX; snapshots: Map<string, Snapshot>; askedAt: Map<string, number> };

function takeTurn({ x, snapshots, askedAt }: World, now: number): void {
  const write = (creatorId: string, content: CreatorContent) =>
    snapshots.set(creatorId, { ...content, creatorId, version: 1, checkedAt: now, watchedSince: 0 });
  for (const id of creators) {
    write(id, mergeDiscovered(snapshots.get(id) ?? null, contentOf(x.listed(id)), now));
  }
  for (const { spaceId, creatorId } of planFollow(snapshots.values(), askedAt, now)) {
    askedAt.set(spaceId, now);
    const found = x.found(spaceId);
    const unknown = new Set(found ? [] : [spaceId]);
    const before = snapshots.get(creatorId) ?? null;
    write(creatorId, mergeFollowed(before, contentOf(found ? [found] : []), unknown, now));
  }
}

function shown(snapshots: World['snapshots']) {
  const all = [...snapshots.values()].flatMap(({ spaces }) => spaces);
  const isOver = (space: Space) => space.state === 'ended' || space.goneSince !== undefined;
  return {
    over: new Set(all.filter(isOver).map(({ id }) => id)),
    on: new Set(all.filter((space) => !isOver(space)).map(({ id }) => id)),
  };
}

it('calls no Space ended or cancelled that X has on, whatever X leaves out, and finds back to the truth', () => {
  const random = seeded(20_261_121);
  const world: World = { x: new FaultyX(random), snapshots: new Map(), askedAt: new Map() };
  let now = 1_763_747_000_000;
  const wrong = new Set<string>();
  for (let cycle = 0; cycle < 2_000; cycle += 1) {
    if (random() < 0.2) world.x.live(now);
    takeTurn(world, now);
    for (const id of shown(world.snapshots).over) if (world.x.on.has(id)) wrong.add(id);
    now += turnMs;
  }
  expect([...wrong]).toEqual([]);
  world.x.isFaulty = false;
  for (const until = now + 180_000; now < until; now += turnMs) takeTurn(world, now);
  expect([...shown(world.snapshots).on].sort()).toEqual([...world.x.on.keys()].sort());
});
