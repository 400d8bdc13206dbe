'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { fieldLook } from '@/components/ui/field-look';

type SearchFieldProps = { text: string; onChange: (text: string) => void; className?: string };

/** Looks in titles, people, topics and handles of this board. `data-search`: where a shortcut leads. */
export function SearchField({ text, onChange, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search className={classNames('relative flex h-10 items-center', className)}>
      <Search aria-hidden size={16} className="pointer-events-none absolute start-3 text-faint" />
      <input
        ref={field}
        data-search
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // The first Escape empties, the second leaves.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          if (text === '') event.currentTarget.blur();
          else onChange('');
        }}
        aria-label="Find on this board"
        placeholder="Find here"
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        className={classNames(fieldLook, 'h-full w-full text-ellipsis ps-9 pe-10 placeholder-shown:pe-3')}
      />
      {text === '' ? null : (
        <button
          type="button"
          onClick={clear}
          aria-label="Clear search"
          className="absolute end-0 flex size-10 items-center justify-center rounded-control text-soft hover:text-default"
        >
          <X aria-hidden size={16} />
        </button>
      )}
    </search>
  );
}
