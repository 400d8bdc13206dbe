import type { KeyboardEvent } from 'react';

/** How far an arrow goes among the bars of a timeline, which stand in the order of time. */
const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys, Home and End lead from bar to bar, over days too. Tab goes through them as well. */
export function moveBetweenBars(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const timeline = event.currentTarget.closest('[data-timeline]') ?? event.currentTarget;
  const bars = [...timeline.querySelectorAll<HTMLElement>('[data-space] a')];
  const index = event.target instanceof HTMLElement ? bars.indexOf(event.target) : -1;
  if (index === -1) return;
  const step = steps[event.key];
  const wanted =
    step !== undefined ? index + step : event.key === 'Home' ? 0 : event.key === 'End' ? bars.length - 1 : -1;
  const bar = bars[wanted];
  if (!bar) return;
  event.preventDefault();
  bar.focus();
}
