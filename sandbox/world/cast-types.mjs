/**
 * How a language's cast is written down. Names are `text|latin`, the Latin part for handles, left out where it follows.
 *
 * @typedef {object} CastField what people of one occupation say of themselves and how they name their Spaces
 * @property {import('./topics.mjs').TopicKey[]} topics
 * @property {string[]} bios may hold {place}
 * @property {string[]} shows names of recurring Spaces
 * @property {string[]} titles
 *
 * @typedef {[name: string, username: string, field: string, kind: 'podcast' | 'newsroom' | 'club' | 'company' | 'government', bio: string]} CastOrganisation
 *
 * @typedef {object} CastLanguage
 * @property {string} lang BCP 47 with X's old codes
 * @property {number} people how many persons, organisations apart
 * @property {number[]} offsets minutes east of UTC where its people live
 * @property {'given family' | 'family given' | 'familygiven'} order
 * @property {string[]} places
 * @property {string[]} given
 * @property {string[]} family
 * @property {string[]} formats of a recurring show's title: {show}, {n}, {title}, {guest}
 * @property {string[]} chats titles of unannounced Spaces without a theme
 * @property {string} longTitle
 * @property {CastOrganisation[]} organisations
 * @property {Record<string, CastField>} fields
 */
export {};
