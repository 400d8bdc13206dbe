'use client';

import { type FocusEvent, useEffect, useRef, useState } from 'react';

/** A mouse that rests for this long points at nothing: a parked pointer must not freeze a board. */
const restMs = 20_000;
/** Whoever reads by keyboard may take longer over one card. */
const focusRestMs = 5 * 60_000;

/** Whether somebody is busy inside an element, by pointer or keyboard, and the handlers that tell. */
export function useHold() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const pointer = useRest(restMs, setPointed);
  const focus = useRest(focusRestMs, setFocused);
  const handlers = {
    onPointerEnter: pointer.begin,
    onPointerMove: pointer.begin,
    onPointerLeave: pointer.end,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      // What a press left the focus on is nobody's place: only a focus that is seen is.
      if (target.matches(':focus-visible')) focus.begin();
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) focus.end();
    },
    onKeyDown: () => (isFocused ? focus.begin() : undefined),
  };
  const release = () => {
    pointer.end();
    focus.end();
  };
  return { isHeld: isPointed || isFocused, release, handlers };
}

/** Something that is so until it is told otherwise, or nothing was heard of it for a while. */
function useRest(afterMs: number, set: (isSo: boolean) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    begin() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => set(false), afterMs);
      set(true);
    },
    end() {
      clearTimeout(timer.current);
      set(false);
    },
  };
}
