import 'server-only';
import { type Db, store } from '@/lib/db/connection';
import { type Env, env } from '@/lib/env';

/** What sign-in and sign-out need of the world: the store, and the configuration. */
export type AuthEdge = { db: Db; config: Env };

/** The process's own. */
export async function authEdge(): Promise<AuthEdge> {
  const config = env();
  return { db: await store(), config };
}
