import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';

const badgeStyle = cva('inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-full px-2 text-12', {
  variants: {
    tone: {
      plain: 'bg-hover text-soft',
      accent: 'bg-accent-soft text-accent',
      warn: 'bg-warn-soft text-warn',
    },
  },
  defaultVariants: { tone: 'plain' },
});

type BadgeProps = VariantProps<typeof badgeStyle> & { children: ReactNode };

/** A short word about its neighbour; the tone only repeats what the word says. */
export function Badge({ tone, children }: BadgeProps) {
  return <span className={badgeStyle({ tone })}>{children}</span>;
}
