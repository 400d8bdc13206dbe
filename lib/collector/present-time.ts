import 'server-only';
import { storeTime } from '@/lib/db/store-clock';

/** The present, epoch ms, by the clock that all ages and pauses are measured by. */
export const presentTime = (): number => storeTime();
