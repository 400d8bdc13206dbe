import 'server-only';
import { sql } from 'kysely';
import { store } from '@/lib/db/connection';
import { log } from '@/lib/logging/log';

/** Whether the store answers. */
export async function checkStore(): Promise<boolean> {
  try {
    await sql`select 1`.execute(await store());
    return true;
  } catch (error) {
    log('store-unreachable', { error });
    return false;
  }
}
