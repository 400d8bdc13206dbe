'use client';

import { useId } from 'react';

type ChoiceListProps<Value> = {
  title: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value;
  onChange: (value: Value) => void;
  /** What choosing also does. */
  note?: string;
};

/** One of a few. */
export function ChoiceList<Value>({ title, choices, chosen, onChange, note }: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={note ? `${name}-note` : undefined}>
      <legend className="mb-1 font-bold text-12 text-soft">{title}</legend>
      {choices.map(({ value, label }) => (
        <label
          key={label}
          className="-mx-2 flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 hover:bg-hover"
        >
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChange(value)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="tabular">{label}</span>
        </label>
      ))}
      {note ? (
        <p id={`${name}-note`} className="py-1 text-12 text-faint">
          {note}
        </p>
      ) : null}
    </fieldset>
  );
}
