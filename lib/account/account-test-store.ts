import 'server-only';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { sha256 } from '@/lib/auth/secrets';
import { type Db, store } from '@/lib/db/connection';
import { isPostgres } from '@/lib/db/postgres';
import { saveTokens } from '@/lib/db/tokens';
import type { Credentials } from '@/lib/watchlists/api-test-store';

/** The stored hash of somebody's session. */
export const hashOf = ({ cookie = '' }: Credentials) => sha256(cookie.slice(cookie.indexOf('=') + 1));

/** Sealed tokens of nobody's: what matters is where they stand. */
export async function connect(userId: string): Promise<void> {
  const sealed = { accessToken: `sealed-access-${userId}`, refreshToken: `sealed-refresh-${userId}` };
  await saveTokens(await store(), userId, { ...sealed, scope: 'users.read space.read', expiresAt: 2e12 });
}

/** The tables of this store as it is; on PostgreSQL tests run side by side, each in a schema of its own. */
async function tablesOf(db: Db): Promise<string[]> {
  const all = await db.introspection.getTables();
  if (!isPostgres(db)) return all.map(({ name }) => name);
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return all.filter(({ schema }) => schema === rows[0]?.schema).map(({ name }) => name);
}

/** The tables in which a text stands somewhere. */
export async function tablesWith(text: string): Promise<string[]> {
  const db = await store();
  const tables = await tablesOf(db);
  expect(tables.length).toBeGreaterThan(15);
  const found: string[] = [];
  for (const name of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    if (JSON.stringify(rows).includes(text)) found.push(name);
  }
  return found;
}

/** Leaves nothing in any table. */
export async function emptyStore(): Promise<void> {
  const db = await store();
  for (const name of await tablesOf(db)) await sql`delete from ${sql.table(name)}`.execute(db);
}
