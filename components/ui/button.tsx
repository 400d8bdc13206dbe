import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

/** `md` is 40 px high; `sm` looks like 32 px but keeps a target of 40 px around it. */
export const buttonStyle = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control font-bold text-14 transition-colors duration-150 disabled:pointer-events-none disabled:opacity-50',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover',
        secondary: 'bg-hover text-default hover:bg-line',
        ghost: 'text-soft hover:bg-hover hover:text-default',
        outline: 'border border-line bg-raised text-default hover:bg-hover',
        danger: 'text-danger hover:bg-hover',
      },
      size: {
        sm: 'h-8 px-3 after:absolute after:inset-x-0 after:-inset-y-1',
        md: 'h-10 px-4',
        lg: 'h-12 px-6 text-16',
        icon: 'size-10',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle> & { asChild?: boolean };

/** A button, or with `asChild` its one child (a link) looking like one. */
export function Button({ variant, size, asChild = false, className, type, ...rest }: ButtonProps) {
  const style = buttonStyle({ variant, size, className });
  if (asChild) return <Slot.Root className={style} {...rest} />;
  return <button type={type ?? 'button'} className={style} {...rest} />;
}
