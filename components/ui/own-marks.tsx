import { EyeOff, Pin } from 'lucide-react';

/** Beside the name of what its viewer has pinned. */
export function PinnedIcon() {
  return <Pin role="img" aria-label="Pinned by you" size={14} className="shrink-0 text-accent" />;
}

/** Beside the name of whom its viewer has hidden. */
export function HiddenIcon() {
  return <EyeOff role="img" aria-label="Hidden by you" size={14} className="shrink-0 text-faint" />;
}
