'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { mostDescriptionLength, mostNameLength } from '@/lib/watchlists/list-limits';
import { plainText } from '@/lib/watchlists/plain-text';
import type { PanelProps } from './list-panels';
import { PanelFrame } from './panel';
import type { ListEdits } from './use-list-edits';

/** What the list is called and for. Saved against the list as it was when somebody began to write. */
export function AboutPanel({ list, edits, openedBy, onClose }: PanelProps & { edits: ListEdits }) {
  const [begun] = useState(list);
  const [name, setName] = useState(list.name);
  const [description, setDescription] = useState(list.description);
  const [isSent, setSent] = useState(false);
  const written = { name: plainText(name), description: plainText(description, true) };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (written.name === '') return;
    const { version } = begun;
    if (written.name !== begun.name) {
      edits.edit({ operation: { kind: 'rename', name: written.name }, version, said: 'Name changed' });
    }
    if (written.description !== begun.description) {
      const operation = { kind: 'describe', description: written.description } as const;
      edits.edit({ operation, version, said: 'Description changed' });
    }
    onClose();
  };
  return (
    <PanelFrame title="Name and description" openedBy={openedBy} onClose={onClose}>
      <form onSubmit={save} noValidate className="space-y-4">
        <TextField
          label="Name"
          value={name}
          maxLength={mostNameLength}
          dir="auto"
          problem={isSent && written.name === '' ? 'A list needs a name.' : null}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label="Description"
          help="What this list is for. Everybody who has it reads this."
          value={description}
          maxLength={mostDescriptionLength}
          dir="auto"
          onChange={(event) => setDescription(event.target.value)}
        />
        <Button type="submit" variant="primary">
          Save
        </Button>
      </form>
    </PanelFrame>
  );
}
