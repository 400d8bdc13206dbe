import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boardCard, readBoardLink } from '@/lib/card/board-card';
import { openCardId, sealCardId } from '@/lib/card/card-id';
import { cardSvg } from '@/lib/card/card-svg';
import { CardPress } from '@/lib/card/draw-card';
import { linkPage } from '@/lib/card/link-page';
import { listCard } from '@/lib/card/list-card';
import { savePeople } from '@/lib/db/people';
import { saveSnapshots } from '@/lib/db/snapshots';
import { makeLink, peekLink, revokeLink } from '@/lib/watchlists/links';
import { ListWorld, people, startedAt } from '@/lib/watchlists/list-test-world';
import { removeMember } from '@/lib/watchlists/members';

let world: ListWorld;
let slug = '';
const keys = [{ id: 'k1', key: Buffer.alloc(32, 7) }];
beforeAll(async () => {
  world = await ListWorld.open();
  const ada = { id: '11', handle: 'ada', name: 'Ada Lindqvist' };
  await savePeople(world.db, [ada], startedAt);
  const space = { id: 's', state: 'live', stateOnWire: 'live', creatorId: '11' } as const;
  const lists = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };
  const content = { spaces: [{ ...space, ...lists }], people: [ada], topics: [], problems: [] };
  await saveSnapshots(world.db, ['11'], () => content, startedAt, startedAt);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  slug = await world.sharedList('11', '12');
});

describe('a list’s card', () => {
  const cardFor = async (secret: string) => {
    const link = await peekLink(world.db, secret, world.now);
    return link && (await listCard(world.db, { by: 'link', ...link }, world.now));
  };

  it('is had by a secret link while it lasts', async () => {
    const { secret } = await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: 1 });
    expect(await cardFor(secret)).toMatchObject({
      title: 'Launch partners',
      creators: 2,
      known: 1,
      live: 1,
      faces: [
        { id: '11', name: 'Ada Lindqvist', isLive: true },
        { id: '12', name: null },
      ],
    });
    world.now += 86_400_001;
    expect(await cardFor(secret)).toBeNull();
  });

  it('is gone as soon as the link is, for those who have its address too', async () => {
    const { secret } = await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: null });
    const link = await peekLink(world.db, secret, world.now);
    await revokeLink(world.as('olga'), slug, 'viewer');
    expect(await cardFor(secret)).toBeNull();
    expect(await listCard(world.db, { by: 'link', linkId: link?.linkId ?? '' }, world.now)).toBeNull();
  });

  it('is had by those who have the list, until they have it no more', async () => {
    const grant = { by: 'member', slug, viewerId: people.vi } as const;
    expect(await listCard(world.db, grant, world.now)).toMatchObject({ title: 'Launch partners' });
    await removeMember(world.as('olga'), slug, people.vi);
    expect(await listCard(world.db, grant, world.now)).toBeNull();
    expect(await listCard(world.db, { ...grant, viewerId: people.stan }, world.now)).toBeNull();
  });

  it.each(['', 'x', '../../etc', 'A'.repeat(22), '\u0000'])('knows no secret %j', async (secret) =>
    expect(await cardFor(secret)).toBeNull(),
  );
});

describe('the id in a picture’s address', () => {
  const grant = { by: 'link', linkId: '0b6f' } as const;

  it('opens for a day what it was made for', () => {
    const id = sealCardId(grant, 0, keys);
    expect(openCardId(id, 86_399_999, keys)).toEqual(grant);
    expect(openCardId(id, 86_400_000, keys)).toBeNull();
    expect(id).not.toContain('0b6f');
    expect(id).toMatch(/^[\w.-]+$/);
  });

  it.each([
    ['altered', (id: string) => `${id.slice(0, -2)}AA`],
    ['cut', (id: string) => id.slice(0, -3)],
    ['of another key', (id: string) => id.replace('.k1.', '.k2.')],
    ['none', () => ''],
    ['very long', () => 'v1.k1.'.repeat(2_000)],
  ])('opens nothing when it is %s', (_what, change) =>
    expect(openCardId(change(sealCardId(grant, 0, keys)), 1, keys)).toBeNull(),
  );
});

describe('a board’s card', () => {
  it('says what the address says, and what is known without asking anybody', async () => {
    const link = readBoardLink(new URLSearchParams('creators=ada,11,@nobody&title=Mine'));
    expect(await boardCard(world.db, link, startedAt)).toMatchObject({
      title: 'Mine',
      creators: 2,
      known: 1,
      live: 1,
      faces: [{ id: '11', name: 'Ada Lindqvist' }, { handle: 'nobody' }],
    });
    const demand = await world.db.selectFrom('demand').selectAll().execute();
    expect(demand).toEqual([]);
  });
});

it('the page that receives a link has tags, leads on at once, and cannot be written into', () => {
  const tags = {
    title: '"><script>',
    description: '3 live.',
    picture: 'https://s.example/card/list.png?id=a&b',
  };
  const html = linkPage(tags, 'https://s.example/?returnTo=%2Fw%2Fs%2Fresume');
  expect(html).toContain('<meta property="og:title" content="&quot;&gt;&lt;script&gt;">');
  expect(html).toContain('<meta property="og:image" content="https://s.example/card/list.png?id=a&amp;b">');
  expect(html).toContain('content="0; url=https://s.example/?returnTo=%2Fw%2Fs%2Fresume"');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(html).not.toMatch(/<script|<link|src=/);
});

it('a card of 500 creators, each with a Space, is read and drawn in time', async () => {
  const ids = Array.from({ length: 500 }, (_, n) => `${5_000 + n}`);
  const lists = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };
  const contentOf = (id: string) => {
    const people = Array.from({ length: 12 }, (_, n) => ({
      id: `${id}${n}`,
      handle: `p${n}`,
      name: `Person ${n}`,
      bio: 'b'.repeat(160),
    }));
    const space = {
      id: `s${id}`,
      state: 'live',
      stateOnWire: 'live',
      title: 't'.repeat(80),
      creatorId: id,
    } as const;
    return { spaces: [{ ...space, ...lists }], people, topics: [], problems: [] };
  };
  await saveSnapshots(world.db, ids, contentOf, world.now, world.now);
  const large = await world.list(...ids);
  const grant = { by: 'member', slug: large, viewerId: people.olga } as const;
  const press = new CardPress();
  const took: number[] = [];
  // What the work takes, not how busy the machine is: the best of several, more of them where it is slow.
  for (let n = 0; n < 5 || (n < 25 && Math.min(...took) >= 300); n += 1) {
    const startedAt = performance.now();
    const content = await listCard(world.db, grant, world.now);
    expect(content).toMatchObject({ creators: 500, known: 500, live: 500 });
    await press.print(`${n}`, 0, async () => (content ? cardSvg(content, world.now) : ''));
    took.push(performance.now() - startedAt);
  }
  const best = Math.min(...took);
  console.log(`a card of 500 creators: ${took.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  expect(best).toBeLessThan(300);
});
