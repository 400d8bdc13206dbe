import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

/** Keeps what one process found for all of them; `null` takes it away. */
export async function writeNote(db: Db, name: string, value: unknown): Promise<void> {
  if (value === null) {
    await retryBusy(() => db.deleteFrom('notes').where('name', '=', name).execute());
    return;
  }
  const text = JSON.stringify(value);
  await retryBusy(() =>
    db
      .insertInto('notes')
      .values({ name, value: text })
      .onConflict((on) => on.column('name').doUpdateSet({ value: text }))
      .execute(),
  );
}

/** What was kept under this name, as parsed JSON, or null. */
export async function readNote(db: Db, name: string): Promise<unknown> {
  const row = await db.selectFrom('notes').select('value').where('name', '=', name).executeTakeFirst();
  return row ? JSON.parse(row.value) : null;
}
