import { describe, expect, it } from 'vitest';
import { avatarSvg, bannerSvg } from './avatars.mjs';
import { castWorld } from './cast.mjs';

const users = castWorld(1).members.map((member) => member.user);
const LARGEST_BYTES = 4096;

/** @param {string} svg @returns {string | undefined} what keeps it from being a well-formed drawing */
function faultOf(svg) {
  /** @type {string[]} */
  const open = [];
  const tags = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>&]*")*)(\/?)>/g;
  const rest = svg.replace(tags, (_tag, closing, name, attributes, alone) => {
    if (closing && open.pop() !== name) open.push('closed without being open');
    if (!closing && !alone) open.push(name);
    const names = [...String(attributes).matchAll(/ ([a-zA-Z-]+)=/g)].map((match) => match[1]);
    return new Set(names).size === names.length ? '' : `${name} has an attribute twice`;
  });
  if (rest !== '' || open.length > 0) return `not well-formed: ${rest} ${open}`;
  if (!svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')) return 'no SVG';
  return /NaN|undefined|null|Infinity|<script|\bon\w+=|href/.test(svg)
    ? 'holds what no drawing should'
    : undefined;
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
