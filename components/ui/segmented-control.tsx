'use client';

import { type ReactNode, useId } from 'react';

type Segment<Value extends string> = { value: Value; label: ReactNode };
type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: native radio buttons, so that arrow keys move between them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, segments, onChange } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex gap-1 rounded-[0.625rem] bg-hover p-1 dark:bg-sunken"
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="relative flex h-10 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-control px-2 max-[22rem]:flex-auto max-[22rem]:gap-1 max-[22rem]:px-1 font-bold text-soft outline-focus transition-colors duration-150 hover:text-default has-checked:bg-raised has-checked:text-default has-focus-visible:outline-2 dark:has-checked:bg-hover"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 m-0 cursor-pointer appearance-none outline-none"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
