'use client';

import { useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { ownZone, subscribeToZone, zoneOf } from '@/components/time/zone-choice';
import { isTimeZone, type Zone } from '@/lib/time/wall';
import { type Clock, createClock } from './clock';

type ClockValue = { clock: Clock; initialNow: number };

const ClockContext = createContext<ClockValue | null>(null);

/** `initialNow`: the server's time of the first paint, so that hydration repeats its very words. */
export function ClockProvider({ initialNow, children }: { initialNow: number; children: ReactNode }) {
  const [value] = useState<ClockValue>(() => ({ clock: createClock(), initialNow }));
  return (
    <ClockContext value={value}>
      <AddressZone>{children}</AddressZone>
    </ClockContext>
  );
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

/** The zone that the address names with `tz=`, if any: whoever shared it wants it read so. */
const AddressZoneContext = createContext<string | undefined>(undefined);

function AddressZone({ children }: { children: ReactNode }) {
  // There are none outside Next's router, in tests.
  const name = useSearchParams()?.get('tz') ?? '';
  return (
    <AddressZoneContext value={name && isTimeZone(name) ? name : undefined}>{children}</AddressZoneContext>
  );
}

/** The zone of the address, if it names one. */
export function useAddressZone(): string | undefined {
  return useContext(AddressZoneContext);
}

/**
 * The zone to write times in: the address's, else the viewer's choice, else the browser's own. On the
 * server and during hydration UTC to 24 hours; named wherever a time is shown.
 */
export function useZone(): Zone {
  const named = useAddressZone();
  return useSyncExternalStore<Zone>(
    subscribeToZone,
    () => (named === undefined ? ownZone() : zoneOf(named)),
    () => 'UTC',
  );
}
