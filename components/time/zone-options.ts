import type { Zone } from '@/lib/time/wall';
import { formatClock, zoneName } from '@/lib/time/zone';

export type ZoneOption = { name: string; words: string };

/** Places that were renamed; browsers still list them under the old name, and take both. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** What people call a time rather than the place where it is kept. */
const spoken: Record<string, string> = {
  'America/New_York': 'est edt eastern',
  'America/Chicago': 'cst cdt central',
  'America/Denver': 'mst mdt mountain',
  'America/Los_Angeles': 'pst pdt pacific san francisco seattle',
  'Europe/London': 'gmt bst uk england',
  'Europe/Berlin': 'cet cest germany munich hamburg frankfurt',
  'Europe/Paris': 'cet cest france',
  'Europe/Athens': 'eet eest greece',
  'Asia/Kolkata': 'ist india delhi mumbai bangalore',
  'Asia/Tokyo': 'jst japan',
  'Asia/Shanghai': 'china beijing',
  'Australia/Sydney': 'aest aedt',
  UTC: 'gmt zulu z',
};

const currentName = (name: string) => renamed[name] ?? name;

/** "Argentina / Buenos Aires": a zone's name as one reads it. */
export function zoneWords(name: string): string {
  return currentName(name).replaceAll('_', ' ').replaceAll('/', ' / ');
}

/** Every zone that this browser knows, by its present name. */
export function zoneOptions(): ZoneOption[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentName)]);
  return [...names].map((name) => ({ name, words: zoneWords(name) }));
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Zones in which every word of the query begins some word; those found by their place first. */
export function findZones(options: readonly ZoneOption[], query: string): ZoneOption[] {
  const words = folded(query)
    .split(/[\s/_]+/)
    .filter(Boolean);
  const has = (text: string) => {
    const own = folded(text).split(/[\s/_-]+/);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const byPlace = options.filter((option) => has(option.words));
  const bySpeech = options.filter(
    (option) => !byPlace.includes(option) && has(`${option.words} ${spoken[option.name] ?? ''}`),
  );
  return [...byPlace, ...bySpeech];
}

/** What clocks there show now: "18:04 CET". */
export function zoneClock(name: string, now: number, like: Zone): string {
  const zone = typeof like === 'string' ? name : { ...like, name };
  return `${formatClock(now, zone)} ${zoneName(now, zone)}`;
}
