import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { avatarSvg, bannerSvg } from './avatars.mjs';
import { castWorld } from './cast.mjs';

const users = castWorld(1).members.map((member) => member.user);
const LARGEST_BYTES = 4096;

/** @param {string} svg @returns {string | undefined} what keeps it from being a well-formed drawing */
function faultOf(svg) {
  const parsed = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
  if (parsed.querySelector('parsererror') || parsed.documentElement?.tagName !== 'svg')
    return 'not well-formed';
  const forms = svg.match(/<(?:path|circle|rect|ellipse|g)\b/g) ?? [];
  const closed = (svg.match(/\/>|<\/g>/g) ?? []).length;
  if (forms.length !== closed) return 'an element is left open';
  if (/NaN|undefined|null|Infinity|<script|\bon\w+=|href/.test(svg)) return 'holds what no drawing should';
  return undefined;
}

describe('avatars', () => {
  it('are well-formed and small, for everybody', () => {
    const faults = users.flatMap((user) => {
      const svg = avatarSvg(user, 400);
      const fault = faultOf(svg) ?? (Buffer.byteLength(svg) > LARGEST_BYTES ? 'too large' : undefined);
      return fault ? [`${user.username}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('are all distinct and stay the same for the same person', () => {
    expect(new Set(users.map((user) => avatarSvg(user, 48))).size).toBe(users.length);
    for (const user of users.slice(0, 20)) expect(avatarSvg(user, 48)).toBe(avatarSvg({ ...user }, 48));
  });

  it('have the size asked for', () => {
    const [user] = users;
    if (!user) throw new Error('no cast');
    expect(avatarSvg(user, 73)).toMatch(/^<svg [^>]*width="73" height="73" viewBox="0 0 100 100">/);
  });

  it('never carry text of the user', () => {
    const svg = avatarSvg(
      { id: '1', name: '<script>alert(1)</script>', lang: 'en', verifiedType: 'none' },
      48,
    );
    expect(svg).not.toContain('script');
  });

  it('go with banners that are well-formed, small and of the hue asked for', () => {
    for (const user of users.slice(0, 40)) {
      const svg = bannerSvg(user);
      expect(faultOf(svg)).toBeUndefined();
      expect(Buffer.byteLength(svg)).toBeLessThan(LARGEST_BYTES);
      expect(svg).toContain(`hsl(${user.bannerHue} `);
    }
  });
});
