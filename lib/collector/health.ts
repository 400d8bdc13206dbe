import 'server-only';
import { sql } from 'kysely';
import { store } from '@/lib/db/connection';

/** Whether the store answers. */
export async function checkStore(): Promise<boolean> {
  try {
    await sql`select 1`.execute(await store());
    return true;
  } catch (error) {
    console.error('The store does not answer:', error instanceof Error ? error.message : 'unknown');
    return false;
  }
}
