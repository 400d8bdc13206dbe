'use client';

import { createContext, type ReactNode, useContext } from 'react';

const Level = createContext<2 | 3>(3);

/** Subheadings below follow an h1; without it, an h2, as the titles of sheets are. */
export function UnderPageTitle({ children }: { children: ReactNode }) {
  return <Level value={2}>{children}</Level>;
}

type SubheadingProps = {
  /** Below another subheading. */
  isDeeper?: boolean;
  className: string;
  children: ReactNode;
};

/** A heading below the title of a page or a sheet, at the level that follows from it. */
export function Subheading({ isDeeper = false, className, children }: SubheadingProps) {
  const level = useContext(Level) + (isDeeper ? 1 : 0);
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return <Heading className={className}>{children}</Heading>;
}
