import 'server-only';
import { sql } from 'kysely';
import { sha256 } from '@/lib/auth/secrets';
import { store } from '@/lib/db/connection';
import { tableNames } from '@/lib/db/tables';
import { saveTokens } from '@/lib/db/tokens';
import type { Credentials } from '@/lib/watchlists/api-test-store';

/** The stored hash of somebody's session. */
export const hashOf = ({ cookie = '' }: Credentials) => sha256(cookie.slice(cookie.indexOf('=') + 1));

/** Sealed tokens of nobody's: what matters is where they stand. */
export async function connect(userId: string): Promise<void> {
  const sealed = { accessToken: `sealed-access-${userId}`, refreshToken: `sealed-refresh-${userId}` };
  await saveTokens(await store(), userId, { ...sealed, scope: 'users.read space.read', expiresAt: 2e12 });
}

/** The tables in which a text stands somewhere, by name. */
export async function tablesWith(text: string): Promise<string[]> {
  const db = await store();
  const found: string[] = [];
  for (const name of tableNames.toSorted()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    if (JSON.stringify(rows).includes(text)) found.push(name);
  }
  return found;
}

/** Leaves nothing in any table. */
export async function emptyStore(): Promise<void> {
  const db = await store();
  for (const name of tableNames) await sql`delete from ${sql.table(name)}`.execute(db);
}
