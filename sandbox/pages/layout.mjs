import { textReply } from '../http/reply.mjs';
import { html } from './html.mjs';

/**
 * @param {string} title
 * @param {import('./html.mjs').Markup} main
 * @returns {string} a whole page
 */
export function page(title, main) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/_assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_assets/style.css">
</head>
<body>
<header class="banner"><span class="banner-dot" aria-hidden="true"></span>Sandbox world, not X</header>
<main>${main}</main>
</body>
</html>`.text;
}

/**
 * No script runs here, and nothing frames these pages.
 * @param {string} [formTarget] an origin that the page's form may lead on to
 * @returns {Record<string, string>}
 */
function pageHeaders(formTarget = '') {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "img-src 'self'",
      "style-src 'self'",
      `form-action 'self' ${formTarget}`.trim(),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // Without it the form's Origin would be null; the page's URL holds the flow's state, which is nobody else's.
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
}

/**
 * Answers with a page.
 * @param {string} text @param {{ status?: number, formTarget?: string }} [options] as pageHeaders takes it
 * @returns {import('../http/reply.mjs').Reply}
 */
export const htmlReply = (text, { status = 200, formTarget } = {}) =>
  textReply(status, 'text/html; charset=utf-8', text, pageHeaders(formTarget));
