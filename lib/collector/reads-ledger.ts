import 'server-only';
import { DailyReads } from '@/lib/collector/daily-reads';
import type { Resources } from '@/lib/collector/spend';
import { store } from '@/lib/db/connection';
import { countReads, forgetReads, noteReads } from '@/lib/db/reads';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';

// Next gives instrumentation, routes and pages a module each: one per process sits on globalThis.
declare global {
  var spaceboardDailyReads: DailyReads | undefined;
}

/** Notes in the store; days that are over are forgotten with the first answer of a new one. */
function noteInStore() {
  let today = '';
  return async (day: string, returned: Resources) => {
    const db = await store();
    await noteReads(db, day, returned);
    if (day === today) return;
    today = day;
    await forgetReads(db, day);
  };
}

/** This process's leave to spend reads, counted in the store that all processes share. */
export function dailyReads(): DailyReads {
  globalThis.spaceboardDailyReads ??= new DailyReads({
    cap: env().x.dailyReads,
    now: storeTime,
    count: async (day) => countReads(await store(), day),
    note: noteInStore(),
  });
  return globalThis.spaceboardDailyReads;
}
