'use client';

import dynamic from 'next/dynamic';
import { patiently } from '@/lib/query/patiently';
import type { List } from '@/lib/watchlists/list-schema';
import type { ListEdits } from './use-list-edits';

const ConflictDialog = dynamic(() =>
  patiently(() => import('./conflict-dialog')).then((module) => module.ConflictDialog),
);

/** Asks, as soon as somebody else has changed the same. */
export function ConflictHost({ list, edits }: { list: List; edits: ListEdits }) {
  const { conflict } = edits;
  if (!conflict) return null;
  return <ConflictDialog key={conflict.edit.said} list={list} edits={edits} met={conflict} />;
}
