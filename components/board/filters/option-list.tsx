'use client';

import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { fieldLook } from '@/components/ui/field-look';
import { foldText } from '@/lib/spaces/fold-text';

export type Option = { value: string; label: string; count: number };

/** A list so long has a field to find the others. */
const findFrom = 9;

type OptionListProps = {
  title: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Said when there is nothing to choose from. */
  empty: string;
  /** So many are shown at once, and whatever is chosen. */
  mostShown?: number;
};

/** Any of many, each with how many Spaces it has. */
export function OptionList(props: OptionListProps) {
  const { title, options, chosen, onChange, empty, mostShown = 40 } = props;
  const [text, setText] = useState('');
  const folded = foldText(text.trim());
  const found = folded ? options.filter(({ label }) => foldText(label).includes(folded)) : options;
  const shown = found.filter(({ value }, index) => index < mostShown || chosen.includes(value));
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold text-12 text-soft">{title}</legend>
      {options.length === 0 ? <p className="py-2 text-faint">{empty}</p> : null}
      {options.length < findFrom ? null : (
        <input
          type="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder={`Find one of ${formatCount(options.length)}`}
          autoComplete="off"
          spellCheck={false}
          className={classNames(fieldLook, 'mb-1 h-10 w-full px-3')}
        />
      )}
      {shown.map((option) => (
        <OptionLine
          key={option.value}
          option={option}
          isChosen={chosen.includes(option.value)}
          onChange={(isOn) => toggle(option.value, isOn)}
        />
      ))}
      {found.length > shown.length ? (
        <p className="py-2 text-12 text-faint tabular">
          {formatCount(found.length - shown.length)} more: type to find them.
        </p>
      ) : null}
      {options.length > 0 && found.length === 0 ? (
        <p className="py-2 text-faint">None by that name.</p>
      ) : null}
    </fieldset>
  );
}

type OptionLineProps = { option: Option; isChosen: boolean; onChange: (isOn: boolean) => void };

function OptionLine({ option, isChosen, onChange }: OptionLineProps) {
  const { label, count } = option;
  return (
    <label className="-mx-2 flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 hover:bg-hover">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1 truncate" title={label}>
        <bdi>{label}</bdi>
      </span>
      <span aria-hidden className="text-faint tabular">
        {formatCount(count)}
      </span>
    </label>
  );
}
