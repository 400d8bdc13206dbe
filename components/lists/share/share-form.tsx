'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Choice, TextField } from '@/components/ui/text-field';
import type { SharedRole } from '@/lib/query/list-api';
import { roleNames } from '../role-words';
import { useAccessAct } from './use-access';

/** Gives the list to somebody by their handle. */
export function ShareForm({ slug }: { slug: string }) {
  const [handle, setHandle] = useState('');
  const [role, setRole] = useState<SharedRole>('viewer');
  const [done, setDone] = useState('');
  const { act, isPending, problem } = useAccessAct(
    slug,
    async (api, wish: { handle: string; role: SharedRole }) => {
      const access = await api.shareWith(slug, wish.handle, wish.role);
      setHandle('');
      setDone(`Shared with @${wish.handle.replace(/^@/, '')}`);
      return access;
    },
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setDone('');
    if (handle.trim() !== '') act({ handle: handle.trim(), role });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="min-w-32 flex-1">
        <TextField
          label="Handle on X"
          placeholder="@colleague"
          value={handle}
          problem={problem}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setHandle(event.target.value)}
        />
      </div>
      <RoleChoice label="They can" value={role} onChoose={setRole} />
      <Button type="submit" variant="primary" disabled={isPending} className="max-sm:basis-full">
        {isPending ? 'Sharing…' : 'Share'}
      </Button>
      <p role="status" className="basis-full text-soft empty:hidden">
        {done}
      </p>
    </form>
  );
}

type RoleChoiceProps = { label: string; value: SharedRole; onChoose: (role: SharedRole) => void };

/** What somebody may do with a list. */
export function RoleChoice({ label, value, onChoose }: RoleChoiceProps) {
  return (
    <Choice
      aria-label={label}
      value={value}
      onChoose={(chosen) => onChoose(chosen === 'editor' ? 'editor' : 'viewer')}
    >
      <option value="viewer">{roleNames.viewer}</option>
      <option value="editor">{roleNames.editor}</option>
    </Choice>
  );
}
