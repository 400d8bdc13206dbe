/** How long a page may be out of sight before it gives up its stream. */
const patienceMs = 30_000;

type Edges = {
  onHidden: () => void;
  onLongHidden: () => void;
  onVisible: () => void;
  /** Whether somebody still wants it, unseen as it is; asked again and again. */
  isWanted?: () => boolean;
};

/** Follows whether the page is seen. @returns the function that stops it */
export function followVisibility(edges: Edges): () => void {
  const { onHidden, onLongHidden, onVisible, isWanted = () => false } = edges;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const losePatience = () => {
    if (isWanted()) timer = setTimeout(losePatience, patienceMs);
    else onLongHidden();
  };
  const onChange = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') return onVisible();
    onHidden();
    timer = setTimeout(losePatience, patienceMs);
  };
  document.addEventListener('visibilitychange', onChange);
  if (document.visibilityState !== 'visible') onChange();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
