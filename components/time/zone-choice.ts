import { createListeners } from '@/components/ui/listeners';
import { isTimeZone, type Zone } from '@/lib/time/wall';

/** The zone somebody reads times in: as they chose, kept by the browser; else the browser's own. */

const storageKey = 'spaceboard.zone';
const listeners = createListeners();

/** Storage may be switched off; then a choice holds until the page is left. */
let unsaved: string | null = null;

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return unsaved;
  }
}

/** The zone chosen in this browser; null: its own. */
export function chosenZone(): string | null {
  const name = stored();
  return name !== null && isTimeZone(name) ? name : null;
}

/** Keeps a choice for every page and tab of this browser; null goes back to the browser's own zone. */
export function chooseZone(name: string | null): void {
  unsaved = name;
  try {
    if (name === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, name);
  } catch {
    // Kept in memory.
  }
  tell();
}

function tell(): void {
  own = undefined;
  listeners.tell();
}

function onStorage({ key }: StorageEvent): void {
  if (key === storageKey || key === null) tell();
}

/** Who opens their laptop elsewhere may be in another zone. */
function onReturn(): void {
  if (document.visibilityState === 'visible') tell();
}

export function subscribeToZone(listener: () => void): () => void {
  if (listeners.isEmpty()) {
    own = undefined;
    window.addEventListener('storage', onStorage);
    document.addEventListener('visibilitychange', onReturn);
  }
  const leave = listeners.subscribe(listener);
  return () => {
    leave();
    if (!listeners.isEmpty()) return;
    window.removeEventListener('storage', onStorage);
    document.removeEventListener('visibilitychange', onReturn);
  };
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

const zones = new Map<string, Zone>();

/** A zone as this browser's language writes it, to twelve or to 24; the same object for the same name. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const zone = { name, isTwelveHour: hourCycle === 'h11' || hourCycle === 'h12' };
  zones.set(name, zone);
  return zone;
}

/** As long as anybody listens for another. To ask the browser takes a tenth of a millisecond, and every clock does. */
let own: Zone | undefined;

export function ownZone(): Zone {
  if (own !== undefined && !listeners.isEmpty()) return own;
  own = zoneOf(chosenZone() ?? browserZone());
  return own;
}
