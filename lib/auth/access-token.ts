import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AccessToken, obtainAccessToken, type TokenEdge } from '@/lib/auth/refresh-once';
import { refreshAtX, revokeAtX } from '@/lib/auth/tokens-at-x';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';

async function tokenEdge(): Promise<TokenEdge> {
  return {
    db: await store(),
    keys: env().tokenKeys,
    refresh: refreshAtX,
    revoke: revokeAtX,
    // Leases are compared between instances: by the store's clock.
    now: storeTime,
    sleep,
    randomId: randomUUID,
  };
}

// Next gives routes and instrumentation a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardTokenRequests: Map<string, Promise<AccessToken>> | undefined;
}

/**
 * The access token to call X with in a person's name; never sent anywhere but to X. Pass `staleToken`
 * after X answered 401 to it. `no-connection`: only their new sign-in helps; `x-unavailable`: later.
 * Equal requests in flight are one, so that a process asks for the store's write lock once.
 */
export function accessTokenFor(userId: string, options: { staleToken?: string } = {}): Promise<AccessToken> {
  globalThis.spaceboardTokenRequests ??= new Map();
  const requests = globalThis.spaceboardTokenRequests;
  const { staleToken } = options;
  const key = `${userId} ${staleToken ?? ''}`;
  const running = requests.get(key);
  if (running) return running;
  const request = tokenEdge()
    .then((edge) => obtainAccessToken(edge, userId, staleToken))
    .finally(() => requests.delete(key));
  requests.set(key, request);
  return request;
}
