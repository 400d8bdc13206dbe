'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { patiently } from '@/lib/query/patiently';
import { type Chunk, mostCardsWhole } from './chunks';
import type { SpaceListProps } from './space-list';

const ChunkStack = dynamic(() =>
  patiently(() => import('./chunk-stack')).then((module) => module.ChunkStack),
);

type LongListProps = Omit<SpaceListProps, 'spaces' | 'place'> & {
  count: number;
  chunks: () => Chunk[];
  /** The list as a whole, for as long as it is not too long. */
  children: ReactNode;
};

/** A list as it is, or, when it is very long, only as much of it as the screen is near to. */
export function LongList({ count, chunks, children, ...list }: LongListProps) {
  if (count <= mostCardsWhole) return children;
  return <ChunkStack chunks={chunks()} {...list} />;
}
