/**
 * What the world strives for.
 * @typedef {object} Aims
 * @property {number} fewest live Spaces; below it one starts at once
 * @property {number} usual live Spaces; up to here some start now and then
 * @property {number} most live Spaces; at it, announced starts wait
 * @property {number} announced Spaces on the calendar
 * @property {number} partnersLive live Spaces of the first sample list
 * @property {number} partnersAnnounced and announced ones
 */

/** @type {Aims} */
export const USUAL_AIMS = {
  fewest: 12,
  usual: 16,
  most: 20,
  announced: 25,
  partnersLive: 5,
  partnersAnnounced: 6,
};

/** Before the opening: room for ten showcases beside ordinary life. @type {Aims} */
export const EARLY_AIMS = {
  fewest: 4,
  usual: 6,
  most: 9,
  announced: 15,
  partnersLive: 0,
  partnersAnnounced: 0,
};
