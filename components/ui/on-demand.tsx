'use client';

import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';

type Face = ComponentProps<'button'>;

type OnDemandProps = Face & {
  /** What the button opens, as screen readers are told. */
  popup: 'menu' | 'dialog';
  /** Begins to load what it opens: when somebody is about to press. */
  preload: () => unknown;
  /** The same button with what it opens, open. May suspend. */
  open: (face: Face) => ReactNode;
};

/**
 * A button whose menu or popover is loaded when somebody first reaches for it: the first glance needs
 * none of them. Until then it is a plain button that looks and is named the same.
 */
export function OnDemand({ popup, preload, open, ...face }: OnDemandProps) {
  const [isWanted, setIsWanted] = useState(false);
  const standIn = (
    <button
      type="button"
      {...face}
      aria-haspopup={popup}
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setIsWanted(true)}
    />
  );
  return isWanted ? <Suspense fallback={standIn}>{open(face)}</Suspense> : standIn;
}
