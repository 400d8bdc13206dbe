import type { ComponentProps, KeyboardEvent } from 'react';

type CreatorInputProps = Omit<ComponentProps<'textarea'>, 'onKeyDown'> & { onEnter: () => void };

/** One line that grows with what is pasted; Enter sends, Shift and Enter begin a line. */
export function CreatorInput({ onEnter, ...rest }: CreatorInputProps) {
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      rows={1}
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      placeholder="@nasa, @esa"
      onKeyDown={sendOnEnter}
      className="field-sizing-content max-h-48 min-h-12 w-full min-w-0 flex-1 resize-none rounded-control border border-control bg-raised px-4 py-[0.6875rem] text-16 placeholder:text-faint aria-invalid:border-danger"
      {...rest}
    />
  );
}
