import { describe, expect, it } from 'vitest';
import { readZone, writeZone, zoneCookieName } from './zone-cookie';

describe('the zone in a cookie', () => {
  it.each([
    ['24:Europe/Paris', { name: 'Europe/Paris', isTwelveHour: false }],
    ['12:America/New_York', { name: 'America/New_York', isTwelveHour: true }],
    ['24:America/Port-au-Prince', { name: 'America/Port-au-Prince', isTwelveHour: false }],
    ['24:Etc/GMT+3', { name: 'Etc/GMT+3', isTwelveHour: false }],
    ['12:UTC', { name: 'UTC', isTwelveHour: true }],
  ])('%s is read, and written the same', (text, zone) => {
    expect(readZone(text)).toEqual(zone);
    expect(writeZone(zone)).toBe(text);
  });

  it.each([
    undefined,
    '',
    'Europe/Paris',
    '24:',
    '13:Europe/Paris',
    '24:Moon/Tranquility',
    '24:Europe/Paris ',
    ' 24:Europe/Paris',
    '24:Europe/Paris; Secure',
    '24:<script>',
    '24:Europe%2FParis',
    '24:Europe/Paris\n12:UTC',
    `24:${'Europe/'.repeat(2_000)}`,
  ])('%j names no zone', (text) => expect(readZone(text)).toBeUndefined());

  it('is locked to its host over https', () => {
    expect([true, false].map(zoneCookieName)).toEqual(['__Host-spaceboard.zone', 'spaceboard.zone']);
  });

  it('writes a bare name as a clock to 24', () => expect(writeZone('UTC')).toBe('24:UTC'));
});
