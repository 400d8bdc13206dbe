/**
 * @typedef {import('./cast-types.mjs').CastLanguage} CastLanguage
 * @typedef {import('./random.mjs').Random} Random
 */

/** Emoji of a display name would stand oddly inside a title. @param {string} name */
const plainName = (name) => name.replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, '').trim();

/**
 * What a host calls a Space.
 * @param {Random} random
 * @param {CastLanguage} language
 * @param {{ field: string, show?: import('./types.mjs').Show, guestName?: string, isPlanned: boolean }} of
 */
export function makeTitle(random, language, { field, show, guestName, isPlanned }) {
  const title = random.pick(language.fields[field]?.titles ?? language.chats);
  if (!show || random.chance(isPlanned ? 0.2 : 0.7))
    return !isPlanned && random.chance(0.4) ? random.pick(language.chats) : title;
  const formats = language.formats.filter((format) => guestName || !format.includes('{guest}'));
  return random
    .pick(formats)
    .replace('{show}', show.name)
    .replace('{n}', String(show.episode))
    .replace('{title}', title)
    .replace('{guest}', plainName(guestName ?? ''));
}
