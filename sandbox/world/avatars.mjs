import { creature } from './avatars/creatures.mjs';
import { PALETTES } from './avatars/palettes.mjs';
import { portrait } from './avatars/portrait.mjs';
import { landscape, mark, planet, tiles } from './avatars/scenes.mjs';
import { createRandom, hashText } from './random.mjs';

/** @typedef {Pick<import('./types.mjs').WorldUser, 'id' | 'name' | 'lang' | 'verifiedType'>} Pictured */

/** @param {import('./random.mjs').Random} random @param {import('./avatars/palettes.mjs').Palette} palette @param {Pictured} user */
function draw(random, palette, user) {
  const { verifiedType } = user;
  if (verifiedType === 'business' || verifiedType === 'government') return mark(random, palette);
  const roll = random.next();
  if (roll < 0.64) return portrait(random, palette, user);
  if (roll < 0.78) return creature(random, palette);
  if (roll < 0.87) return landscape(random, palette);
  return roll < 0.94 ? tiles(random, palette) : planet(random, palette);
}

/**
 * A drawn picture that follows from the id, name and kind; it holds no text of the user's.
 * @param {Pictured} user
 * @param {number} size px
 */
export function avatarSvg(user, size) {
  const random = createRandom(hashText(`avatar:${user.id}`));
  const palette = random.pick(PALETTES);
  // A breath of a hue of its own keeps two of the same cut apart.
  const tint = `hsl(${random.int(0, 359)} 70% 60% / .12)`;
  const ground = `<path d="M0 0H100V100H0Z" fill="${palette.ground}"/><path d="M0 0H100V100H0Z" fill="${tint}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">${ground}${draw(random, palette, user)}</svg>`;
}

/** A wide, calm picture for the top of a profile. @param {Pick<import('./types.mjs').WorldUser, 'id' | 'bannerHue'>} user */
export function bannerSvg({ id, bannerHue }) {
  const random = createRandom(hashText(`banner:${id}`));
  const layers = [0, 1, 2, 3].map((layer) => {
    const y = 60 + layer * 34;
    const wave = `M0 ${y + random.int(-14, 14)}Q${random.int(90, 210)} ${y - random.int(20, 60)} 300 ${y}T600 ${y + random.int(-18, 18)}V200H0Z`;
    return `<path d="${wave}" fill="hsl(${(bannerHue + layer * 14) % 360} 45% ${62 - layer * 12}%)"/>`;
  });
  const sun = `<circle cx="${random.int(80, 520)}" cy="${random.int(40, 80)}" r="${random.int(16, 34)}" fill="hsl(${(bannerHue + 40) % 360} 80% 88%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" preserveAspectRatio="xMidYMid slice"><path d="M0 0H600V200H0Z" fill="hsl(${bannerHue} 50% 78%)"/>${sun}${layers.join('')}</svg>`;
}
