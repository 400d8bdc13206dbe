/** The one warm signal; the word goes with it for whoever does not see it. */
export function LiveDot() {
  return (
    <span className="me-0.5 size-2 shrink-0 rounded-full bg-live">
      <span className="sr-only">Live</span>
    </span>
  );
}
