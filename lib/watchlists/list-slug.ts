/** The random end of an address: 40 bits, so that no two lists meet. It is no secret. */
const endLength = 8;
const mostReadable = 48;

const pattern = new RegExp(`^(?:[a-z0-9]+-){1,24}[a-z2-7]{${endLength}}$`);

/** The address of a list after its name, for people to recognise: `launch-partners-k3v9x2ab`. */
export function slugFor(name: string, randomEnd: string): string {
  const readable = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .slice(0, mostReadable)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 12)
    .join('-');
  return `${readable === '' ? 'list' : readable}-${randomEnd}`;
}

/** Whether this can be a list's address at all; what cannot is not looked up. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && pattern.test(text);
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** The end of an address from random bytes. */
export function slugEnd(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, endLength), (byte) => letters[byte % letters.length]).join('');
}

/** Where a list is looked at. */
export const listPath = (slug: string) => `/w/${slug}`;
