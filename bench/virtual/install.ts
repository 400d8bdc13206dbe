import { VirtualClock, virtualStart } from '@/bench/virtual/clock';

export const clock = new VirtualClock();

/** The event loop of this process, before time became virtual. */
const realImmediate = setImmediate;
const realNow = performance.now.bind(performance);

/** Milliseconds of real time, for measuring what virtual time hides. */
export const realMs = (): number => realNow();

/** Work of the store that comes from outside this process, under way now; virtual time waits for it. */
let underWay = 0;
export async function awaited<T>(work: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work;
  } finally {
    underWay -= 1;
  }
}

/** Waits until nothing is left to do but to let time pass. SQLite answers at once: its work is microtasks. */
export async function settle(): Promise<void> {
  do {
    for (let i = 0; i < 2; i += 1) await new Promise((resolve) => realImmediate(resolve));
  } while (underWay > 0);
}

type Handle = { ref(): Handle; unref(): Handle; hasRef(): boolean; cancel(): void };

function handleOf(cancel: () => void): Handle {
  const handle: Handle = { ref: () => handle, unref: () => handle, hasRef: () => true, cancel };
  return handle;
}

function setVirtualTimeout(run: (...args: unknown[]) => void, ms = 1, ...args: unknown[]): Handle {
  const timer = clock.schedule(ms, () => run(...args));
  return handleOf(() => clock.cancel(timer));
}

function setVirtualInterval(run: (...args: unknown[]) => void, ms = 1, ...args: unknown[]): Handle {
  const again = () => {
    timer = clock.schedule(ms, again);
    run(...args);
  };
  let timer = clock.schedule(ms, again);
  return handleOf(() => clock.cancel(timer));
}

const clearReal = clearTimeout;

/** Timers set before time became virtual are real ones. */
function clearVirtual(handle: Handle | NodeJS.Timeout | undefined): void {
  if (handle && 'cancel' in handle) handle.cancel();
  else clearReal(handle);
}

function abortAfter(ms: number): AbortSignal {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException('The operation timed out', 'TimeoutError'));
  clock.schedule(ms, late);
  return controller.signal;
}

/** From here on the whole process lives in virtual time: timers, deadlines, `Date.now` and `performance.now`. */
export function installVirtualTime(): void {
  Date.now = clock.now;
  performance.now = () => clock.now() - virtualStart;
  Reflect.set(globalThis, 'setTimeout', setVirtualTimeout);
  Reflect.set(globalThis, 'setInterval', setVirtualInterval);
  Reflect.set(globalThis, 'clearTimeout', clearVirtual);
  Reflect.set(globalThis, 'clearInterval', clearVirtual);
  Reflect.set(AbortSignal, 'timeout', abortAfter);
}

/** Lets virtual time pass. */
export const pass = (ms: number): Promise<void> => clock.runUntil(clock.now() + Math.round(ms), settle);

/** Lets virtual time pass until this is done. */
export async function passUntil<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  while (!isDone) await pass(50);
  return done;
}
