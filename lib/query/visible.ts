/** How long a page may be out of sight before it gives up its stream. */
const patienceMs = 30_000;

type Edges = { onHidden: () => void; onLongHidden: () => void; onVisible: () => void };

/** Follows whether the page is seen. @returns the function that stops it */
export function followVisibility({ onHidden, onLongHidden, onVisible }: Edges): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') return onVisible();
    onHidden();
    timer = setTimeout(onLongHidden, patienceMs);
  };
  document.addEventListener('visibilitychange', onChange);
  if (document.visibilityState !== 'visible') onChange();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
