/**
 * Gives the focus back once what lay over the page is gone. Whoever pressed on meanwhile keeps their
 * place: the closing is told a moment late, and their next keys would land elsewhere.
 * @param goal what opened it; null leaves the choice to the primitive
 */
export function returnFocus(event: Event, goal: (() => HTMLElement | null | undefined) | null): void {
  const hasMovedOn = document.activeElement !== null && document.activeElement !== document.body;
  if (hasMovedOn) {
    event.preventDefault();
    return;
  }
  const element = goal?.();
  if (!element?.isConnected) return;
  event.preventDefault();
  element.focus();
}
