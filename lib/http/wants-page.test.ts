import { expect, it } from 'vitest';
import { wantsPage } from './wants-page';

it.each([
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', true],
  ['application/xml, text/html;q=0.5', true],
  ['TEXT/HTML', true],
  ['*/*', false],
  ['text/calendar', false],
  ['application/json', false],
  ['text/htmlx', false],
  [null, false],
])('%s wants a page: %s', (accept, isWanted) => {
  const headers: Record<string, string> = accept === null ? {} : { accept };
  expect(wantsPage(new Request('http://127.0.0.1:3000/', { headers }))).toBe(isWanted);
});
