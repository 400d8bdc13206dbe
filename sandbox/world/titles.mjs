/**
 * @typedef {import('./cast-types.mjs').CastLanguage} CastLanguage
 * @typedef {import('./random.mjs').Random} Random
 *
 * @typedef {object} TitleOf
 * @property {string} field
 * @property {import('./types.mjs').Show} [show]
 * @property {string} [guestName]
 * @property {boolean} isPlanned
 * @property {boolean} isPersonal
 */

/** Emoji of a display name would stand oddly inside a title. @param {string} name */
const plainName = (name) => name.replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, '').trim();

/**
 * What a host calls a Space: a show by its name and number, else a subject of the field, else (people alone, and
 * unplanned) just a chat.
 * @param {Random} random
 * @param {CastLanguage} language
 * @param {TitleOf} of
 */
export function makeTitle(random, language, { field, show, guestName, isPlanned, isPersonal }) {
  if (isPersonal && !isPlanned && random.chance(0.35)) return random.pick(language.chats);
  const title = random.pick(language.fields[field]?.titles ?? language.chats);
  if (!show || random.chance(isPlanned ? 0.2 : 0.7)) return title;
  const formats = language.formats.filter((format) => guestName || !format.includes('{guest}'));
  return random
    .pick(formats)
    .replace('{show}', show.name)
    .replace('{n}', String(show.episode))
    .replace('{title}', title)
    .replace('{guest}', plainName(guestName ?? ''));
}
