'use client';

import { useRef, useState } from 'react';
import type { Personal } from '../use-overlay';
import { CreatorRow } from './creator-row';
import type { ListCreator, RowActions } from './row-actions';
import { useFollowRow } from './use-follow-row';
import { useRowDrag } from './use-row-drag';
import { useRowSlice } from './use-row-slice';

type CreatorRowsProps = {
  creators: readonly ListCreator[];
  /** Null for who may not edit. */
  actions: RowActions | null;
  /** Only some are shown: no order can be seen among them. */
  isFiltered: boolean;
  personal: Personal;
};

/** The creators of a list in their order, as many of them as are near to be seen. */
export function CreatorRows({ creators, actions, isFiltered, personal }: CreatorRowsProps) {
  const box = useRef<HTMLOListElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const ids = creators.map(({ id }) => id);
  const slice = useRowSlice(box, { ids, kept: [openId, focusedId, draggedId] });
  const follow = useFollowRow(box, ids);
  const deeds = actions && {
    ...actions,
    move: (...[creator, to]: Parameters<RowActions['move']>) => {
      follow(creator.id);
      actions.move(creator, to);
    },
  };
  const { drag, begin } = useRowDrag({
    box,
    ids,
    bands: slice.bands,
    scroller: slice.scroller,
    onDrop: (id, after) => {
      const creator = creators.find((each) => each.id === id);
      if (creator) actions?.place(creator, after);
    },
  });
  return (
    <div className="relative -mx-2">
      <ol ref={box} className="relative" style={{ height: slice.height }}>
        {slice.rows.map(({ index, top }) => {
          const creator = creators[index];
          if (!creator) return null;
          const { id } = creator;
          return (
            <li
              key={id}
              ref={slice.measure}
              data-index={index}
              data-dragged={drag?.id === id || undefined}
              aria-posinset={index + 1}
              aria-setsize={creators.length}
              onFocus={() => setFocusedId(id)}
              className="absolute inset-x-0 data-dragged:z-10 data-dragged:rounded-control data-dragged:bg-raised data-dragged:shadow-float"
              style={{ top }}
            >
              <CreatorRow
                creator={creator}
                actions={deeds}
                personal={personal}
                isOpen={openId === id}
                onToggle={() => setOpenId(openId === id ? null : id)}
                onGrip={
                  actions && !isFiltered
                    ? (event) => {
                        setDraggedId(id);
                        begin(id, event);
                      }
                    : null
                }
              />
            </li>
          );
        })}
      </ol>
      {drag ? (
        <div
          aria-hidden
          data-drop-line
          className="pointer-events-none absolute inset-x-2 z-20 -mt-0.5 h-1 rounded-full bg-accent"
          style={{ top: drag.linePx }}
        />
      ) : null}
    </div>
  );
}
