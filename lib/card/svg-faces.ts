import 'server-only';
import type { CardContent } from '@/lib/card/card-content';
import { colours, faceColours } from '@/lib/card/colours';
import { drawable } from '@/lib/card/fit-text';
import { fontFace } from '@/lib/card/fonts';
import { svgText } from '@/lib/card/svg-text';
import { hueOf, initialsOf } from '@/lib/spaces/initials';

const radius = 44;
const step = 2 * radius + 16;
const mostShown = 9;

/** Letters of the name, or of the handle (which is Latin) where the font lacks the name's. */
function initialsFor({ name, handle }: CardContent['faces'][number]): string | null {
  const face = fontFace(600);
  const written = [name, handle].map((text) => drawable(initialsOf(text ?? ''), face));
  return written.find((text) => text !== null) ?? null;
}

/** Nobody's letters: head and shoulders. */
function bust(x: number, y: number, ink: string): string {
  return `<circle cx="${x}" cy="${y - 11}" r="13" fill="${ink}"/><path d="M${x - 24} ${y + 27}a24 22 0 0 1 48 0z" fill="${ink}"/>`;
}

function circle(face: CardContent['faces'][number], x: number, y: number): string {
  const { ground, ink } = faceColours(hueOf(face.id));
  const initials = initialsFor(face);
  const ring = face.isLive
    ? `<circle cx="${x}" cy="${y}" r="${radius - 2.5}" fill="none" stroke="${colours.live}" stroke-width="5"/>`
    : '';
  const inside =
    initials === null
      ? bust(x, y, ink)
      : svgText(initials, x, y + (face.isLive ? 11 : 12), {
          size: face.isLive ? 30 : 34,
          weight: 600,
          fill: ink,
          anchor: 'middle',
        });
  const inner = face.isLive ? radius - 9 : radius;
  return `${ring}<circle cx="${x}" cy="${y}" r="${inner}" fill="${ground}"/>${inside}`;
}

/** A row of people from `x` on, those on air ringed; the last circle counts who is not shown. */
export function svgFaces({ faces, creators }: CardContent, x: number, y: number): string {
  const shown = faces.slice(0, creators > mostShown ? mostShown - 1 : mostShown);
  const hidden = creators - shown.length;
  const circles = shown.map((face, index) => circle(face, x + radius + index * step, y));
  if (hidden > 0 && shown.length > 0) {
    const at = x + radius + shown.length * step;
    circles.push(
      `<circle cx="${at}" cy="${y}" r="${radius}" fill="${colours.raised}"/>`,
      svgText(`+${hidden}`, at, y + 10, { size: 30, weight: 600, fill: colours.soft, anchor: 'middle' }),
    );
  }
  return circles.join('');
}
