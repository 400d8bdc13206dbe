'use client';

import { type SubmitEvent, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CreatorExamples } from './creator-examples';
import { CreatorInput } from './creator-input';
import { RejectList } from './reject-list';
import { summary } from './understood';
import { useCreatorDraft } from './use-creator-draft';

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
 * why on sending, and keeps every word until the board is on its way. Leads to the board's address,
 * on a board with all its other parameters kept.
 */
export function CreatorField(props: CreatorFieldProps) {
  const { existing, label = 'Creators to watch', action = 'Open board', autoFocus = false, onDone } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useCreatorDraft({ existing, field, onDone });
  const { text, understood, rejects, isEmpty } = draft;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    draft.submit();
  };
  return (
    // Before its script has come the form works by itself: the board reads the same text from its address.
    <form action="/board" onSubmit={submit} noValidate className="w-full">
      {existing.length > 0 ? <input type="hidden" name="creators" value={existing.join(',')} /> : null}
      <label htmlFor={id} className="font-bold text-14">
        {label}
      </label>
      <div className="mt-2 flex flex-col gap-3 sm:flex-row sm:items-start">
        <CreatorInput
          ref={field}
          id={id}
          name="creators"
          value={text}
          autoFocus={autoFocus}
          aria-describedby={`${id}-help ${id}-problems`}
          aria-invalid={rejects.length > 0 || isEmpty}
          onChange={(event) => draft.setText(event.target.value)}
          onEnter={draft.submit}
        />
        <Button type="submit" variant="primary" size="lg" disabled={draft.isLeaving}>
          {draft.isLeaving ? 'Opening…' : action}
        </Button>
      </div>
      <p id={`${id}-help`} className="tabular mt-2 text-soft">
        {summary(understood) || <CreatorExamples />}
      </p>
      <div id={`${id}-problems`} role="alert" className="mt-2 empty:mt-0">
        {isEmpty ? <EmptyWords hasRepeats={understood.duplicates > 0} /> : null}
        {rejects.length > 0 ? <RejectList rejects={rejects} /> : null}
      </div>
      {rejects.length > 0 && understood.added.length > 0 ? (
        <Button variant="secondary" className="mt-3" onClick={() => draft.open(understood.keys)}>
          Go on with {understood.added.length === 1 ? 'the one' : `the ${understood.added.length}`} understood
        </Button>
      ) : null}
    </form>
  );
}

function EmptyWords({ hasRepeats }: { hasRepeats: boolean }) {
  return (
    <p className="text-danger">{hasRepeats ? 'Already on this board.' : 'Name at least one creator.'}</p>
  );
}
