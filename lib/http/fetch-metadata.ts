import 'server-only';

/** Into what another page may not put an answer of ours; empty: a service worker passes a navigation on. */
const shown = new Set(['document', 'empty']);

/**
 * Whether a page of another origin makes its reader's browser load this, other than by going there: a picture, a
 * frame, a script, a fetch. A sibling domain's requests carry our cookies. Browsers say so by themselves; what no
 * browser sent, or one too old to say it, is let pass.
 */
export function isLoadedElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== 'cross-site' && site !== 'same-site') return false;
  return headers.get('sec-fetch-mode') !== 'navigate' || !shown.has(headers.get('sec-fetch-dest') ?? '');
}

/** Whether a browser asks ahead of its person, who may never come. */
export function isAskedAhead(headers: Headers): boolean {
  return /\b(prefetch|prerender)\b/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '');
}
