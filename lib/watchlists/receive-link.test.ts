import { beforeEach, describe, expect, it } from 'vitest';
import { ownPath } from '@/lib/auth/own-path';
import { makeLink, revokeLink } from '@/lib/watchlists/links';
import {
  codeOf,
  type ListWorld,
  people,
  type Somebody,
  withListWorld,
} from '@/lib/watchlists/list-test-world';
import { readList } from '@/lib/watchlists/read-list';
import { receiveLink } from '@/lib/watchlists/receive-link';

const origin = 'https://spaceboard.example';
let world: ListWorld;
let slug = '';
let secret = '';
withListWorld((opened) => {
  world = opened;
});
beforeEach(async () => {
  slug = await world.list('1');
  secret = (await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: 1 })).secret;
});

async function visit(who: Somebody | null, asked: string, cookieHeader: string | null = null) {
  const answer = await receiveLink(
    {
      db: world.db,
      viewerId: who && people[who],
      cookieHeader,
      config: { appOrigin: origin, isSecure: true },
      now: world.now,
    },
    asked,
  );
  return answer;
}
const ended = `${origin}/watchlists?notice=link-ended`;
const forgotten = '__Host-spaceboard.link=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure';

describe('a secret link, opened', () => {
  it('by somebody signed in leads on to the list, which is theirs to see from now on', async () => {
    const answer = await visit('lina', secret);
    expect(answer).toEqual({ location: `${origin}/w/${slug}`, cookie: forgotten, isFirst: false });
    expect((await readList(world.as('lina'), slug)).role).toBe('viewer');
  });

  it('by somebody signed out leads to sign-in and back, the secret in a cookie alone', async () => {
    const answer = await visit(null, secret);
    expect(answer.isFirst).toBe(true);
    expect(answer.location).not.toContain(secret);
    const returnTo = new URL(answer.location).searchParams.get('returnTo');
    expect(ownPath(returnTo)).toBe('/w/s/resume');
    expect(answer.cookie).toBe(
      `__Host-spaceboard.link=${secret}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure`,
    );
    const again = await visit(null, 'resume', `__Host-spaceboard.link=${secret}`);
    expect(again).toEqual({ ...answer, isFirst: false });
    const back = await visit('lina', 'resume', `a=b; __Host-spaceboard.link=${secret}`);
    expect(back).toEqual({ location: `${origin}/w/${slug}`, cookie: forgotten, isFirst: false });
  });

  it('answers alike whether it never was, was revoked, or has expired', async () => {
    const answers = [
      await visit('lina', 'A'.repeat(22)),
      await visit('lina', 'x'),
      await visit('lina', 'resume'),
    ];
    await revokeLink(world.as('olga'), slug, 'viewer');
    answers.push(await visit('lina', secret));
    const next = await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: 1 });
    world.now += 86_400_001;
    answers.push(await visit('lina', next.secret));
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ location: ended, cookie: forgotten, isFirst: false })]),
    );
    expect(await codeOf(readList(world.as('lina'), slug))).toBe('not-found');
  });

  it.each([
    [
      'another’s planted beside it',
      () => `__Host-spaceboard.link=${secret}; __Host-spaceboard.link=${'A'.repeat(22)}`,
    ],
    ['a name that begins alike', () => `__Host-spaceboard.link.0=${secret}`],
    ['nothing', () => null],
  ])('comes back with %s: not taken', async (_what, cookie) => {
    expect((await visit('lina', 'resume', cookie())).location).toBe(ended);
  });

  it.each(['x', '%0d%0aset-cookie:a=b', 'a'.repeat(9_000), `${'A'.repeat(21)};`, `${'A'.repeat(21)}\n`])(
    'keeps no cookie of what can be no secret: %#',
    async (asked) => {
      expect(await visit(null, asked)).toEqual({ location: ended, cookie: forgotten, isFirst: false });
    },
  );
});
