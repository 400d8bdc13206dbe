import { hashText } from './random.mjs';

/** @param {{ id: string, name: string }} user @param {number} size px */
export function avatarSvg(user, size) {
  const hue = hashText(user.id) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 60% 60%)"/></svg>`;
}

/** @param {{ bannerHue: number }} user */
export function bannerSvg(user) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><rect width="600" height="200" fill="hsl(${user.bannerHue} 50% 50%)"/></svg>`;
}
