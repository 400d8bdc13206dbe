type Following = {
  handle: Element;
  pointerId: number;
  fromY: number;
  /** Once a frame, for what lies under a pointer at rest moves too while something scrolls. */
  onFrame: (y: number) => void;
  /** Exactly once. */
  onEnd: (isDropped: boolean) => void;
};

/** Follows a pressed pointer until it is let go, taken away, or Escape is pressed. @returns what gives up */
export function followPointer({ handle, pointerId, fromY, onFrame, onEnd }: Following): () => void {
  let y = fromY;
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;
  const end = (isDropped: boolean) => {
    if (signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    onEnd(isDropped);
  };
  const tick = () => {
    onFrame(y);
    frame = requestAnimationFrame(tick);
  };
  const move = (event: Event) => {
    if (event instanceof PointerEvent) y = event.clientY;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Not the dialog's this time, which listens on the document.
    event.stopPropagation();
    event.preventDefault();
    end(false);
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  handle.addEventListener('lostpointercapture', () => end(false), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  frame = requestAnimationFrame(tick);
  return () => end(false);
}
