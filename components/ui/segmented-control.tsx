'use client';

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';

type Segment<Value extends string> = { value: Value; label: ReactNode };
type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, all in sight. Arrow keys move between them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, segments, onChange } = props;
  const choose = (next: string) => {
    const segment = segments.find((each) => each.value === next);
    if (segment) onChange(segment.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      orientation="horizontal"
      className="flex gap-1 rounded-[0.625rem] bg-hover p-1 dark:bg-sunken"
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          className="flex h-10 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-control px-2 font-bold text-soft transition-colors duration-150 hover:text-default data-[state=checked]:bg-raised data-[state=checked]:text-default dark:data-[state=checked]:bg-hover"
        >
          {segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
