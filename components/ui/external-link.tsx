import type { ComponentProps } from 'react';
import { isWebAddress } from './web-address';

/** Leads away from the dashboard in a tab of its own. Anything but http(s) is shown and not followed. */
export function ExternalLink({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  if (!isWebAddress(href)) return <span className={rest.className}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
    </a>
  );
}
