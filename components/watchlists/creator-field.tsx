'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import {
  type KeyboardEvent,
  type SubmitEvent,
  useDeferredValue,
  useId,
  useState,
  useTransition,
} from 'react';
import { Button } from '@/components/ui/button';
import { boardPath } from '@/lib/watchlists/board-path';
import { CreatorExamples } from './creator-examples';
import { RejectList } from './reject-list';
import { summary, understand } from './understood';

type CreatorFieldProps = {
  /** Keys already on the board; empty on the start page. */
  existing: string[];
  label?: string;
  /** Words on the button. */
  action?: string;
  autoFocus?: boolean;
  /** Called once the way to the new board has begun, for a dialog to close itself. */
  onDone?: () => void;
};

/**
 * The one field that takes creators: says what it understood while one types, what it did not and
 * why on sending, and keeps every word until the board is on its way. Leads to the board's address
 * with all its other parameters kept.
 */
export function CreatorField(props: CreatorFieldProps) {
  const { existing, label = 'Creators to watch', action = 'Open board', autoFocus = false, onDone } = props;
  const id = useId();
  const router = useRouter();
  const current = useSearchParams();
  const [text, setText] = useState('');
  const [isSent, setIsSent] = useState(false);
  const [isLeaving, startLeaving] = useTransition();
  const understood = understand(useDeferredValue(text), existing);

  const open = (keys: string[]) => {
    startLeaving(() => router.push(boardPath(keys, new URLSearchParams(current.toString()))));
    if (existing.length > 0) setText('');
    setIsSent(false);
    onDone?.();
  };
  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    const { keys, added, rejects } = understand(text, existing);
    if (rejects.length === 0 && added.length > 0) open(keys);
    else setIsSent(true);
  };
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };
  const rejects = isSent ? understood.rejects : [];
  const isEmpty = isSent && rejects.length === 0 && understood.added.length === 0;

  return (
    <form onSubmit={submit} noValidate className="w-full">
      <label htmlFor={id} className="font-bold text-14">
        {label}
      </label>
      <div className="mt-2 flex flex-col gap-3 sm:flex-row sm:items-start">
        <textarea
          id={id}
          name="creators"
          rows={1}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: only where the field is all there is to do
          autoFocus={autoFocus}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          placeholder="@nasa, @esa"
          aria-describedby={`${id}-help ${id}-problems`}
          aria-invalid={rejects.length > 0 || isEmpty}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitOnEnter}
          className="field-sizing-content max-h-48 min-h-12 w-full min-w-0 flex-1 resize-none rounded-control border border-control bg-raised px-4 py-[0.6875rem] text-16 placeholder:text-faint aria-invalid:border-danger"
        />
        <Button type="submit" variant="primary" size="lg" disabled={isLeaving}>
          {isLeaving ? 'Opening…' : action}
        </Button>
      </div>
      <p id={`${id}-help`} className="mt-2 text-soft tabular">
        {summary(understood) || <CreatorExamples />}
      </p>
      <div id={`${id}-problems`} role="alert" className="mt-2 empty:mt-0">
        {isEmpty ? (
          <p className="text-danger">
            {text.trim() ? 'Already on this board.' : 'Name at least one creator.'}
          </p>
        ) : null}
        {rejects.length > 0 ? <RejectList rejects={rejects} /> : null}
      </div>
      {rejects.length > 0 && understood.added.length > 0 ? (
        <Button variant="secondary" className="mt-3" onClick={() => open(understood.keys)}>
          Go on with {understood.added.length === 1 ? 'the one' : `the ${understood.added.length}`} understood
        </Button>
      ) : null}
    </form>
  );
}
