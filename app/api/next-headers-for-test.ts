/**
 * Next's own reading of the request, as `send` sets it: to be put in the place of `next/headers` by
 * `vi.mock('next/headers', () => import('…/next-headers-for-test'))`.
 */
let present = new Headers();

export const headers = async () => present;

export function setHeaders(next: Headers): void {
  present = next;
}
