import 'server-only';
import type { CardContent, CardNext } from '@/lib/card/card-content';
import { asOfWords, creatorCount, creatorWords, liveWords, nextName, whenWords } from '@/lib/card/card-words';
import { colours } from '@/lib/card/colours';
import { cutLine, drawable, wrapText } from '@/lib/card/fit-text';
import { fontFace } from '@/lib/card/fonts';
import { svgFaces } from '@/lib/card/svg-faces';
import { svgText, widthOf } from '@/lib/card/svg-text';

/** What previews of links show at their largest. */
export const cardSize = { width: 1_200, height: 630 } as const;

const edge = 72;
const inner = cardSize.width - 2 * edge;

/** As public/icon.svg, without its ground. */
const mark = `<g transform="translate(${edge - 16} 44) scale(1.25)"><g fill="#79b4ff"><rect x="13" y="28" width="10" height="22" rx="5"/><rect x="27" y="14" width="10" height="36" rx="5" opacity=".62"/><rect x="41" y="34" width="10" height="16" rx="5" opacity=".34"/></g><circle cx="18" cy="18.5" r="5" fill="#ff6a60"/></g>`;

function frame(body: string): string {
  const { width, height } = cardSize;
  const name = svgText('Spaceboard', edge + 62, 98, { size: 32, weight: 600, fill: colours.text });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.surface}"/>${mark}${name}${body}</svg>`;
}

/** One line, large, or two that are smaller. */
function heading(text: string): string {
  const face = fontFace(600);
  const isShort = face.widthOf(text, 80) <= inner;
  const size = isShort ? 80 : 60;
  const lines = isShort ? [text] : wrapText(text, face, size, inner, 2);
  const style = { size, weight: 600, fill: colours.text } as const;
  const first = isShort || lines.length === 1 ? 240 : 204;
  return lines.map((line, index) => svgText(line, edge, first + index * 72, style)).join('');
}

type Count = { words: string; weight: 400 | 600; fill: string; hasDot: boolean };

const gap = 44;
const dotWidth = 44;

/** `saysCreators`: the heading does so already. */
function countsOf(content: CardContent, saysCreators: boolean): Count[] {
  const { live, scheduled, known, creators } = content;
  const onAir = liveWords(content);
  const soft = { weight: 400, fill: colours.soft, hasDot: false } as const;
  const isLive = live > 0;
  return [
    ...(onAir === null
      ? []
      : [{ words: onAir, weight: 600, fill: isLive ? colours.live : colours.text, hasDot: isLive } as const]),
    ...(scheduled > 0 ? [{ words: `${scheduled} scheduled`, ...soft }] : []),
    ...(saysCreators && (known === 0 || known === creators)
      ? []
      : [{ words: creatorWords(content), ...soft }]),
  ];
}

/** Counts side by side, smaller where they would be too wide; the one of those on air carries the signal. */
function countsLine(counts: readonly Count[], y: number): string {
  const widthAt = (size: number, { words, weight, hasDot }: Count) =>
    widthOf(words, { size, weight }) + (hasDot ? dotWidth : 0);
  const size =
    [40, 36, 32].find(
      (each) => counts.reduce((sum, count) => sum + widthAt(each, count) + gap, -gap) <= inner,
    ) ?? 28;
  let x = edge;
  const parts = counts.map((count) => {
    const { words, weight, fill, hasDot } = count;
    const dot = hasDot
      ? `<circle cx="${x + 13}" cy="${y - size * 0.35}" r="13" fill="${colours.live}"/>`
      : '';
    const text = svgText(words, x + (hasDot ? dotWidth : 0), y, { size, weight, fill });
    x += widthAt(size, count) + gap;
    return `${dot}${text}`;
  });
  return parts.join('');
}

function nextLine(next: CardNext, now: number, y: number): string {
  const face = fontFace(400);
  const [title, host] = [nextName(next), nextName({ ...next, title: null })];
  const name = (title && drawable(title, face)) ?? (host && drawable(host, face));
  const words = `Next: ${whenWords(next.at, now)}${name ? ` · ${name}` : ''}`;
  const style = { size: 32, weight: 400, fill: colours.text } as const;
  return svgText(cutLine(words, face, style.size, inner), edge, y, style);
}

/** The card of a watchlist as SVG: nothing in it is fetched, and no letter is left to a font that lacks it. */
export function cardSvg(content: CardContent, now: number): string {
  const title = content.title === null ? null : drawable(content.title, fontFace(600));
  const named = title ?? (content.creators > 0 ? `A board of ${creatorCount(content.creators)}` : 'A board');
  const asOf =
    content.asOf === null
      ? ''
      : svgText(asOfWords(content.asOf, now), cardSize.width - edge, 98, {
          size: 26,
          weight: 400,
          fill: colours.soft,
          anchor: 'end',
        });
  const next = content.next === null ? '' : nextLine(content.next, now, 416);
  return frame(
    `${asOf}${heading(named)}${countsLine(countsOf(content, title === null), 356)}${next}${svgFaces(content, edge, cardSize.height - edge - 44)}`,
  );
}

/** The product's own card: what a link shows that tells a stranger nothing. */
export function ownCardSvg(): string {
  const soft = { size: 40, weight: 400, fill: colours.soft } as const;
  const bars = [150, 250, 110, 200, 90, 140].map(
    (height, index) =>
      `<rect x="${edge + index * 84}" y="${cardSize.height - edge - height / 1.6}" width="52" height="${height / 1.6}" rx="26" fill="${colours.accent}" opacity="${0.9 - index * 0.13}"/>`,
  );
  return frame(
    `${svgText('Who is on air in X Spaces', edge, 240, { size: 80, weight: 600, fill: colours.text })}${svgText('Your creators, live and scheduled, on one page.', edge, 312, soft)}${bars.join('')}`,
  );
}
