/** @typedef {import('./take-stage.mjs').Look} Look */

/** @type {Look} */ export const wide = { width: 1440, theme: 'light' };
/** @type {Look} */ export const wideDark = { width: 1440, theme: 'dark' };
/** @type {Look} */ export const middle = { width: 820, theme: 'light' };
/** @type {Look} */ export const middleDark = { width: 820, theme: 'dark' };
/** @type {Look} */ export const phone = { width: 390, theme: 'light' };
/** @type {Look} */ export const phoneDark = { width: 390, theme: 'dark' };
