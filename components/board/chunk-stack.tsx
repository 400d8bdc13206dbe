'use client';

import { useRef } from 'react';
import { type Chunk, guessHeight } from './chunks';
import { DayHeading } from './day-heading';
import { SpaceList, type SpaceListProps } from './space-list';
import { useWindowSlice } from './use-window-slice';

type ChunkStackProps = Omit<SpaceListProps, 'spaces' | 'place'> & { chunks: readonly Chunk[] };

/** Of very many cards only those near the screen; the rest is room of the same height. */
export function ChunkStack({ chunks, ...list }: ChunkStackProps) {
  const { isWide = false, density } = list;
  const box = useRef<HTMLDivElement>(null);
  const { slice, before, after, measure } = useWindowSlice(box, {
    count: chunks.length,
    estimatePx: (index) => {
      const chunk = chunks[index];
      return chunk ? guessHeight(chunk, isWide, density === 'compact') : 0;
    },
    keyOf: (index) => chunks[index]?.key ?? index,
    gapPx: 12,
    overscan: 1,
  });
  return (
    <div ref={box} className="space-y-3" style={{ paddingTop: before, paddingBottom: after }}>
      {slice.map((index) => {
        const chunk = chunks[index];
        return chunk ? (
          <div key={chunk.key} ref={measure} data-index={index}>
            {chunk.heading ? <DayHeading>{chunk.heading}</DayHeading> : null}
            <SpaceList {...list} spaces={chunk.spaces} place={chunk} />
          </div>
        ) : null;
      })}
    </div>
  );
}
