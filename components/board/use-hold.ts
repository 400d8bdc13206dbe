'use client';

import { useEffect, useRef, useState } from 'react';

/** A mouse that rests for this long points at nothing: a parked pointer must not freeze a board. */
const restMs = 20_000;

/** Whether somebody is busy inside an element, by pointer or keyboard, and the handlers that tell. */
export function useHold() {
  const [isHeld, setIsHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => {
    clearTimeout(timer.current);
    setIsHeld(false);
  };
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsHeld(false), restMs);
    setIsHeld(true);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const handlers = {
    onPointerEnter: hold,
    onPointerMove: hold,
    onPointerLeave: release,
    onFocus: hold,
    onBlur: release,
  };
  return { isHeld, release, handlers };
}
