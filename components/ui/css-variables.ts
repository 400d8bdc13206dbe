import type { CSSProperties } from 'react';

/** Values that only the moment knows, for classes to use: `start-(--at)`. */
export function cssVariables(values: Record<`--${string}`, string>): CSSProperties {
  return values;
}
