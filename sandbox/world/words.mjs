/** A list of names written as one text. @param {string} text */
export const words = (text) => text.trim().split(/\s+/);
