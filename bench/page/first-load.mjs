import { gzipSync } from 'node:zlib';

/**
 * The scripts that a page's HTML names, which load before anything is touched.
 * @param {string} origin @param {string} path @param {string} cookie
 * @returns {Promise<{ url: string, bytes: number }[]>} gzipped
 */
export async function firstLoad(origin, path, cookie) {
  const html = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text();
  const found = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"([^>]*)>/g)];
  // Browsers that know modules leave these out.
  const sources = found.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, src = '']) => src);
  return Promise.all(
    [...new Set(sources)].map(async (src) => {
      const text = await (await fetch(new URL(src.replaceAll('&amp;', '&'), origin))).arrayBuffer();
      return { url: src, bytes: gzipSync(Buffer.from(text), { level: 9 }).length };
    }),
  );
}

/** @param {{ bytes: number }[]} scripts */
export const totalBytes = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
