'use client';

import { useRef } from 'react';
import { useWindowSlice } from '@/components/board/use-window-slice';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { columnCount } from './table-columns';
import { TableRow, type TableRowProps } from './table-row';

type VirtualRowsProps = Omit<TableRowProps, 'space' | 'rowIndex' | 'measure'> & {
  spaces: readonly BoardSpace[];
};

/** Of very many rows only those near the screen; the rest is room of the same height. */
export function VirtualRows({ spaces, ...row }: VirtualRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { slice, before, after, measure } = useWindowSlice(body, {
    count: spaces.length,
    estimatePx: () => (row.density === 'compact' ? 48 : 56),
    keyOf: (index) => spaces[index]?.id ?? index,
  });
  return (
    <tbody ref={body}>
      <Room px={before} />
      {slice.map((index) => {
        const space = spaces[index];
        return space ? (
          <TableRow key={space.id} space={space} rowIndex={index + 2} measure={measure} {...row} />
        ) : null;
      })}
      <Room px={after} />
    </tbody>
  );
}

function Room({ px }: { px: number }) {
  return (
    <tr aria-hidden style={{ height: px }}>
      <td colSpan={columnCount} />
    </tr>
  );
}
