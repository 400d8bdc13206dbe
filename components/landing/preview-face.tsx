import { classNames } from '@/components/ui/class-names';
import type { PreviewFaceLook } from './preview-data';

/** Hair by style, drawn over a head of radius 9 around 20,18. */
const hair = {
  short:
    'M10.5 17c0-6 4-9.500 9.500-9.500s9.500 3.500 9.500 9.500c-2-3.500-5-5-9.500-5s-7.500 1.500-9.500 5z',
  long: 'M9.500 29c-1.500-12 1-21.500 10.500-21.500s12 9.500 10.500 21.500h-4.500c1.500-5 2-10 1-13-3 .5-7-.5-9-3-1 3-3.500 4-5 4-.5 4 0 8 1 12z',
  bun: 'M16.500 6.500a3.500 3.500 0 1 1 7 0c4 1.200 6.300 5 6 10.500-2-3.500-5-5-9.500-5s-7.500 1.500-9.500 5c-.3-5.500 2-9.300 6-10.500z',
  beard:
    'M10.5 17c0-6 4-9.500 9.500-9.500s9.500 3.500 9.500 9.500c-2-3.500-5-5-9.500-5s-7.500 1.500-9.500 5zM10.800 19c1 2 2.500 3 4.200 2.600 3-.8 7-.8 10 0 1.700.4 3.200-.6 4.200-2.600.5 6-3.700 10-9.200 10s-9.700-4-9.200-10z',
  scarf:
    'M20 6.500c-7.500 0-11.500 5-11.500 12 0 4 1 8.500 2 12.500h19c1-4 2-8.500 2-12.500 0-7-4-12-11.500-12zm0 5.500c4 0 6.500 2.500 6.500 6.500s-2.500 7.500-6.500 7.500-6.500-3.500-6.500-7.500 2.500-6.500 6.500-6.500z',
} as const;

export type HairStyle = keyof typeof hair;

function Head({ look }: { look: Extract<PreviewFaceLook, { kind: 'person' }> }) {
  return (
    <>
      <path d="M4 42c0-9 7-12.500 16-12.500s16 3.500 16 12.500z" fill={look.coat} />
      <path d="M16.500 24h7v6.500a3.500 3.500 0 0 1-7 0z" fill={look.skin} />
      <circle cx="20" cy="18" r="9" fill={look.skin} />
      <path d={hair[look.hair]} fill={look.hairColour} fillRule="evenodd" />
    </>
  );
}

/** A newsroom has no face: two waves under a sun. */
function Emblem({ colour }: { colour: string }) {
  return (
    <g fill="none" stroke={colour} strokeWidth="2.500" strokeLinecap="round">
      <circle cx="20" cy="14" r="4" fill={colour} stroke="none" />
      <path d="M9 23c3.700-3 7.300-3 11 0s7.300 3 11 0M9 29c3.700-3 7.300-3 11 0s7.300 3 11 0" />
    </g>
  );
}

type PreviewFaceProps = { look: PreviewFaceLook; isSmall?: boolean };

/** A drawn face for the picture of a board; nobody real. */
export function PreviewFace({ look, isSmall = false }: PreviewFaceProps) {
  return (
    <svg
      viewBox="0 0 40 40"
      aria-hidden="true"
      className={classNames('shrink-0 rounded-full', isSmall ? 'size-7 outline-2 outline-raised' : 'size-10')}
    >
      <rect width="40" height="40" fill={look.back} />
      {look.kind === 'person' ? <Head look={look} /> : <Emblem colour={look.ink} />}
    </svg>
  );
}
