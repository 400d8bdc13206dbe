'use client';

import { useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { PaintedZone, usePaintedZone } from '@/components/time/painted-zone';
import { ownZone, subscribeToZone, zoneOf } from '@/components/time/zone-choice';
import { isSameZone, isTimeZone, isTwelveHour, type Zone } from '@/lib/time/wall';
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
  const named = name && isTimeZone(name) ? name : undefined;
  const around = usePaintedZone();
  // The server reads the address too: it writes such a page in that zone.
  const painted = useMemo(
    () => (named === undefined ? around : { name: named, isTwelveHour: isTwelveHour(around) }),
    [named, around],
  );
  return (
    <AddressZoneContext value={named}>
      <PaintedZone value={painted}>{children}</PaintedZone>
    </AddressZoneContext>
  );
}

/** The zone of the address, if it names one. */
function useAddressZone(): string | undefined {
  return useContext(AddressZoneContext);
}

/**
 * The zone to write times in: the address's, else the viewer's choice, else the browser's own. On the
 * server and during hydration the one the browser told of last, and UTC on its first visit; named
 * wherever a time is shown.
 */
export function useZone(): Zone {
  const named = useAddressZone();
  const painted = usePaintedZone();
  const read = () => {
    const zone = named === undefined ? ownZone() : zoneOf(named);
    // The very same object, for what is painted already to stay as it is.
    return isSameZone(zone, painted) ? painted : zone;
  };
  return useSyncExternalStore<Zone>(subscribeToZone, read, () => painted);
}
