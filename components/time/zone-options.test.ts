import { describe, expect, it } from 'vitest';
import { isTimeZone } from '@/lib/time/wall';
import { findZones, zoneClock, zoneOptions, zoneWords } from './zone-options';

const options = zoneOptions();
const names = (query: string) => findZones(options, query).map(({ name }) => name);

describe('finding a zone', () => {
  it.each([
    ['paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['york new', 'America/New_York'],
    ['america/new_y', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['kolkata', 'Asia/Kolkata'],
    ['kyiv', 'Europe/Kyiv'],
    ['lord', 'Australia/Lord_Howe'],
    ['pst', 'America/Los_Angeles'],
    ['utc', 'UTC'],
  ])('%s finds %s first', (query, name) => expect(names(query)[0]).toBe(name));

  it('finds all for no words and none for nonsense', () => {
    expect(names('')).toHaveLength(options.length);
    expect(names('tranquility')).toEqual([]);
  });

  it('offers only what clocks can be read in, each once', () => {
    expect(options.filter(({ name }) => !isTimeZone(name))).toEqual([]);
    expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    expect(options.length).toBeGreaterThan(300);
  });
});

it('is read as words, with what clocks there show', () => {
  expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('America / Argentina / Buenos Aires');
  const now = Date.UTC(2026, 10, 24, 17, 4);
  expect(zoneClock('Europe/Paris', now, 'UTC')).toBe('18:04 CET');
  expect(zoneClock('Europe/Paris', now, { name: 'UTC', isTwelveHour: true })).toBe('6:04 PM CET');
});
