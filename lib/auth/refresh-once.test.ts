import { beforeEach, describe, expect, it } from 'vitest';
import { isConnected } from '@/lib/auth/connection';
import { obtainAccessToken, type RefreshReply, type TokenEdge } from '@/lib/auth/refresh-once';
import { sealTokens } from '@/lib/auth/sealed-tokens';
import type { Db } from '@/lib/db/connection';
import { type TestStore, withOneStore } from '@/lib/db/test-store';
import { findTokens, saveTokens, takeLease } from '@/lib/db/tokens';

const keys = [{ id: 'k1', key: Buffer.alloc(32, 1) }];
const userId = '1001';
const hourMs = 3_600_000;
let db: Db;
let testStore: TestStore;
let now = 1_000_000_000_000;
let refreshes: string[] = [];
let revoked: string[] = [];

/** An edge whose X answers with `reply`; sleeping moves the clock. */
function edgeWith(reply: RefreshReply | (() => Promise<RefreshReply>)): TokenEdge {
  let ids = 0;
  return {
    db,
    keys,
    refresh: async (token) => {
      refreshes.push(token);
      return typeof reply === 'function' ? await reply() : reply;
    },
    revoke: async (token) => void revoked.push(token),
    now: () => now,
    sleep: async (ms) => {
      now += ms;
      // Lets the other callers of the same process on.
      await new Promise((resolve) => setImmediate(resolve));
    },
    randomId: () => `owner-${++ids}`,
  };
}

const fresh = (lifeMs = 2 * hourMs): RefreshReply => ({
  ok: true,
  tokens: { accessToken: 'new', refreshToken: 'refresh-2', scope: '', expiresAt: now + lifeMs },
});
const refused: RefreshReply = { ok: false, reason: 'refused' };
const silent: RefreshReply = { ok: false, reason: 'unavailable' };

const store = (lifeMs: number, refreshToken: string | null = 'refresh-1', accessToken = 'old') =>
  saveTokens(
    db,
    userId,
    sealTokens(keys, userId, { accessToken, refreshToken, scope: '', expiresAt: now + lifeMs }),
  );

withOneStore((opened, own) => {
  db = opened;
  testStore = own;
});
beforeEach(async () => {
  await db.deleteFrom('x_tokens').execute();
  refreshes = [];
  revoked = [];
});

describe('an access token', () => {
  it('is used as it is until a minute before its end', async () => {
    await store(61_000);
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'old' });
    expect(refreshes).toEqual([]);
  });

  it.each([59_000, 0, -hourMs])('is renewed with %i ms left', async (lifeMs) => {
    await store(lifeMs);
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(refreshes).toEqual(['refresh-1']);
  });

  it('is renewed once when X refused it, however many say so', async () => {
    await store(hourMs);
    const edge = edgeWith(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return fresh();
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => obtainAccessToken(edge, userId, 'old')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":true,"accessToken":"new"}']),
    );
    expect(refreshes).toHaveLength(1);
  });

  it('is not renewed for a token that somebody has renewed already', async () => {
    await store(hourMs);
    expect(await obtainAccessToken(edgeWith(fresh()), userId, 'older')).toEqual({
      ok: true,
      accessToken: 'old',
    });
    expect(refreshes).toEqual([]);
  });

  it('that lives shorter than a minute is still handed out, with one refresh a call', async () => {
    await store(-1);
    expect(await obtainAccessToken(edgeWith(fresh(5_000)), userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(refreshes).toHaveLength(1);
  });

  it('lives to its end without a refresh token, then the connection is ended', async () => {
    await store(30_000, null);
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'old' });
    now += 30_000;
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: false, code: 'no-connection' });
    expect(isConnected(await findTokens(db, userId), now)).toBe(false);
    expect(refreshes).toEqual([]);
  });

  it('is missing for somebody who never signed in', async () => {
    expect(await obtainAccessToken(edgeWith(fresh()), 'nobody')).toEqual({
      ok: false,
      code: 'no-connection',
    });
  });

  it('is missing, not guessed, when its key is gone', async () => {
    await store(hourMs);
    const edge = { ...edgeWith(fresh()), keys: [{ id: 'k2', key: Buffer.alloc(32, 2) }] };
    expect(await obtainAccessToken(edge, userId)).toEqual({ ok: false, code: 'no-connection' });
  });
});

describe('a refresh', () => {
  it('that X refuses ends the connection, once and without a loop', async () => {
    await store(-1);
    for (let i = 0; i < 3; i++) {
      expect(await obtainAccessToken(edgeWith(refused), userId)).toEqual({
        ok: false,
        code: 'no-connection',
      });
    }
    expect(refreshes).toHaveLength(1);
    expect(await findTokens(db, userId)).toMatchObject({
      is_ended: 1,
      access_token: null,
      refresh_token: null,
    });
  });

  it('that X does not answer keeps the tokens and is not repeated for a while', async () => {
    await store(-1);
    for (let i = 0; i < 3; i++) {
      expect(await obtainAccessToken(edgeWith(silent), userId)).toEqual({ ok: false, code: 'x-unavailable' });
    }
    expect(refreshes).toHaveLength(1);
    expect(isConnected(await findTokens(db, userId), now)).toBe(true);
    now += 5_001;
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'new' });
  });

  it('that fails early leaves the token that is still good', async () => {
    await store(30_000);
    expect(await obtainAccessToken(edgeWith(silent), userId)).toEqual({ ok: true, accessToken: 'old' });
  });

  it('keeps the old refresh token when X sends none', async () => {
    await store(-1);
    const reply: RefreshReply = {
      ok: true,
      tokens: { accessToken: 'new', refreshToken: null, scope: '', expiresAt: now },
    };
    await obtainAccessToken(edgeWith(reply), userId);
    await obtainAccessToken(edgeWith(fresh()), userId);
    expect(refreshes).toEqual(['refresh-1', 'refresh-1']);
  });

  it('is taken over from a holder who died, after the lease', async () => {
    await store(-1);
    await takeLease(db, { userId, generation: 0, owner: 'dead' }, now, now + 5_000);
    const begun = now;
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(now - begun).toBeGreaterThanOrEqual(5_000);
  });

  it('gives up waiting after eight seconds', async () => {
    await store(-1);
    await takeLease(db, { userId, generation: 0, owner: 'stuck' }, now, now + 60_000);
    const begun = now;
    expect(await obtainAccessToken(edgeWith(fresh()), userId)).toEqual({ ok: false, code: 'x-unavailable' });
    expect(now - begun).toBeLessThanOrEqual(8_200);
  });

  it('still counts when it comes so late that another took the lease and used the spent refresh token', async () => {
    await store(-1);
    const late = edgeWith(async () => {
      now += 5_001;
      expect(await obtainAccessToken(edgeWith(refused), userId)).toEqual({
        ok: false,
        code: 'no-connection',
      });
      return fresh();
    });
    expect(await obtainAccessToken(late, userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(await obtainAccessToken(edgeWith(refused), userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(refreshes).toEqual(['refresh-1', 'refresh-1']);
  });

  it('still counts when the store is away for half a minute just as X answers', async () => {
    await store(-1);
    const away = await testStore.open();
    await away.destroy();
    const begun = now;
    const edge = edgeWith(async () => {
      edge.db = away;
      return fresh();
    });
    const { sleep } = edge;
    edge.sleep = async (ms) => {
      await sleep(ms);
      if (now - begun >= 30_000) edge.db = db;
    };
    expect(await obtainAccessToken(edge, userId)).toEqual({ ok: true, accessToken: 'new' });
    expect(refreshes).toEqual(['refresh-1']);
  });

  it('is given up with the store when that stays away', async () => {
    await store(-1);
    const away = await testStore.open();
    await away.destroy();
    const edge = edgeWith(async () => {
      edge.db = away;
      return fresh();
    });
    await expect(obtainAccessToken(edge, userId)).rejects.toThrow(/closed|destroyed/);
  });

  it('loses against a sign-in meanwhile, whose tokens stand', async () => {
    await store(-1);
    const edge = edgeWith(async () => {
      await store(hourMs, 'refresh-9', 'signed-in');
      return fresh();
    });
    expect(await obtainAccessToken(edge, userId)).toEqual({ ok: true, accessToken: 'signed-in' });
  });

  it('that is refused does not end a sign-in meanwhile', async () => {
    await store(-1);
    const edge = edgeWith(async () => {
      await store(hourMs, 'refresh-9', 'signed-in');
      return refused;
    });
    expect(await obtainAccessToken(edge, userId)).toEqual({ ok: true, accessToken: 'signed-in' });
  });

  it('that ends after a sign-out hands its tokens back to X', async () => {
    await store(-1);
    const edge = edgeWith(async () => {
      await db.deleteFrom('x_tokens').execute();
      return fresh();
    });
    expect(await obtainAccessToken(edge, userId)).toEqual({ ok: false, code: 'no-connection' });
    expect(revoked).toEqual(['refresh-2', 'new']);
  });
});
