'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { mostDescriptionLength, mostNameLength } from '@/lib/watchlists/list-limits';
import { plainText } from '@/lib/watchlists/plain-text';

type NameFormProps = {
  /** To begin with. */
  name?: string;
  hasDescription?: boolean;
  /** Words on the button. */
  action: string;
  isPending: boolean;
  problem: string | null;
  onSend: (written: { name: string; description: string }) => void;
};

/** What a new list is called, and what it is for. */
export function NameForm(props: NameFormProps) {
  const { hasDescription = false, action, isPending, problem, onSend } = props;
  const [name, setName] = useState(props.name ?? '');
  const [description, setDescription] = useState('');
  const [isSent, setSent] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    const written = { name: plainText(name), description: plainText(description, true) };
    if (written.name !== '') onSend(written);
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <TextField
        label="Name"
        value={name}
        maxLength={mostNameLength}
        dir="auto"
        autoFocus
        placeholder="Launch partners"
        problem={isSent && plainText(name) === '' ? 'Give the list a name.' : problem}
        onChange={(event) => setName(event.target.value)}
      />
      {hasDescription ? (
        <TextArea
          label="Description"
          help="Optional. What this list is for."
          value={description}
          maxLength={mostDescriptionLength}
          dir="auto"
          onChange={(event) => setDescription(event.target.value)}
        />
      ) : null}
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : action}
      </Button>
    </form>
  );
}
