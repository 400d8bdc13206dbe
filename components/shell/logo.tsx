/** The mark: three columns of a board that are also the bars of a voice, one of them on air. */
export function LogoMark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <rect x="2.5" y="9.5" width="5" height="12" rx="2.5" className="fill-accent" />
      <rect x="9.5" y="2.5" width="5" height="19" rx="2.5" className="fill-accent" opacity="0.62" />
      <rect x="16.5" y="13" width="5" height="8.5" rx="2.5" className="fill-accent" opacity="0.34" />
      <circle cx="5" cy="4.75" r="2.5" className="fill-live" />
    </svg>
  );
}
