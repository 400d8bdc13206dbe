'use client';

import { Switch as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';

type SwitchProps = {
  label: ReactNode;
  /** What it means, or why it cannot be used. */
  detail?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
};

/** On or off, in force at once. */
export function Switch({ label, detail, isOn, isDisabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex min-h-10 items-center justify-between gap-6">
      <div className="min-w-0 flex-1 py-2">
        <label htmlFor={id} className="block cursor-pointer font-bold">
          {label}
        </label>
        {detail ? (
          <p id={`${id}-detail`} className="text-soft">
            {detail}
          </p>
        ) : null}
      </div>
      <Radix.Root
        id={id}
        checked={isOn}
        disabled={isDisabled}
        onCheckedChange={onChange}
        {...(detail ? { 'aria-describedby': `${id}-detail` } : {})}
        className="relative h-6 w-11 shrink-0 rounded-full border border-control bg-hover transition-colors duration-150 after:absolute after:-inset-2 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-4 translate-x-[3px] rounded-full bg-(--text-soft) transition-transform duration-150 data-[state=checked]:translate-x-[23px] data-[state=checked]:bg-(--on-accent) rtl:-translate-x-[3px] rtl:data-[state=checked]:-translate-x-[23px]" />
      </Radix.Root>
    </div>
  );
}
