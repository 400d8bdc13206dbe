'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { type Clock, createClock } from './clock';

type ClockValue = { clock: Clock; initialNow: number };

const ClockContext = createContext<ClockValue | null>(null);

/** `initialNow`: the server's time of the first paint, so that hydration repeats its very words. */
export function ClockProvider({ initialNow, children }: { initialNow: number; children: ReactNode }) {
  const [value] = useState<ClockValue>(() => ({ clock: createClock(), initialNow }));
  return <ClockContext value={value}>{children}</ClockContext>;
}

function useClockValue(): ClockValue {
  const value = useContext(ClockContext);
  if (!value) throw new Error('a clock is needed: wrap the page in ClockProvider');
  return value;
}

export function useClock(): Clock {
  return useClockValue().clock;
}

/** The present in milliseconds, in steps of `stepMs`: the caller renders once per step, not per tick. */
export function useNow(stepMs = 1_000): number {
  const { clock, initialNow } = useClockValue();
  const inSteps = (instant: number) => Math.floor(instant / stepMs) * stepMs;
  return useSyncExternalStore(
    clock.subscribe,
    () => inSteps(clock.now()),
    () => inSteps(initialNow),
  );
}

const neverChanges = () => () => {};

/** The viewer's time zone; UTC on the server and during hydration, named wherever a time is shown. */
export function useZone(): string {
  return useSyncExternalStore(
    neverChanges,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    () => 'UTC',
  );
}
