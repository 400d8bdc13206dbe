'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { mostGroupLength, mostNoteLength } from '@/lib/watchlists/list-limits';
import { plainText } from '@/lib/watchlists/plain-text';
import { faceName } from '../face-name';
import type { ListCreator, RowActions } from './row-actions';

type CreatorFieldsProps = { creator: ListCreator; actions: RowActions; onDone: () => void };

/** What is noted of a creator. Saved against the list as it was when they began to write. */
export function CreatorFields({ creator, actions, onDone }: CreatorFieldsProps) {
  const [begun] = useState({ version: actions.version, note: creator.note, group: creator.group });
  const [note, setNote] = useState(creator.note);
  const [group, setGroup] = useState(creator.group);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const written = { note: plainText(note), group: plainText(group) };
    for (const field of ['group', 'note'] as const) {
      if (written[field] !== begun[field]) actions.write(creator, field, written[field], begun.version);
    }
    onDone();
  };
  return (
    <form
      onSubmit={save}
      aria-label={`Note and group of ${faceName(creator)}`}
      className="grid gap-3 px-2 pt-1 pb-4 sm:grid-cols-[1fr_12rem]"
    >
      <TextField
        label="Note"
        value={note}
        maxLength={mostNoteLength}
        dir="auto"
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label="Group"
        value={group}
        maxLength={mostGroupLength}
        dir="auto"
        list="list-groups"
        onChange={(event) => setGroup(event.target.value)}
      />
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
