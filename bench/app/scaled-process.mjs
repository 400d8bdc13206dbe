import { syncBuiltinESMExports } from 'node:module';
import waiting from 'node:timers/promises';
import { scaleTime } from './scaled-time.mjs';

// Preloaded into a server: BENCH_TIME is "factor base", as scaleTime takes them.
const [factor = 1, base = 0] = (process.env.BENCH_TIME ?? '').split(' ').map(Number);
scaleTime(globalThis, factor, base);
const realDelay = waiting.setTimeout;
waiting.setTimeout = (ms = 0, ...rest) => realDelay(ms / factor, ...rest);
syncBuiltinESMExports();
