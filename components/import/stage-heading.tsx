'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Says where in the import one is; takes the focus as it comes, for what was pressed before is gone. */
export function StageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="text-pretty font-bold text-16 outline-none">
      {children}
    </h3>
  );
}
