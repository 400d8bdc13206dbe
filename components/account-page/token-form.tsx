'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { FailureNote } from '@/components/problems/failure-note';
import type { Failure } from '@/components/problems/failure-words';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Choice, TextField } from '@/components/ui/text-field';
import type { NewToken } from '@/lib/query/account-api';
import { mostNameLength } from '@/lib/watchlists/list-limits';

const scopes = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Read and write' },
] as const;

const lives: readonly (readonly [words: string, days: number | null])[] = [
  ['for 30 days', 30],
  ['for 90 days', 90],
  ['for a year', 365],
  ['until revoked', null],
];

type TokenFormProps = {
  isBusy: boolean;
  failure: Failure | null;
  /** `onMade` is called once it is there. */
  onMake: (wanted: NewToken, onMade: () => void) => void;
};

/** What a new token is called, what it may, and how long. */
export function TokenForm({ isBusy, failure, onMake }: TokenFormProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<NewToken['scope']>('read');
  const [life, setLife] = useState(1);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const [, expiresInDays] = lives[life] ?? [];
    onMake({ name: name.trim(), scope, expiresInDays: expiresInDays ?? null }, () => setName(''));
  };
  return (
    <form onSubmit={submit} noValidate className="rounded-card bg-raised p-4">
      <h3 className="text-16">New token</h3>
      <div className="mt-3">
        <TextField
          label="What it is for"
          dir="auto"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={mostNameLength}
          placeholder="Nightly report"
        />
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <div>
          <p className="mb-2 font-bold">It may</p>
          <SegmentedControl label="It may" value={scope} segments={scopes} onChange={setScope} />
        </div>
        <div>
          <label htmlFor={id} className="mb-2 block font-bold">
            It works
          </label>
          <Choice id={id} value={life} onChoose={(value) => setLife(Number(value))} className="h-12 w-full">
            {lives.map(([words], index) => (
              <option key={words} value={index}>
                {words}
              </option>
            ))}
          </Choice>
        </div>
      </div>
      {failure ? (
        <div className="mt-4">
          <FailureNote failure={failure} what="No token was made." />
        </div>
      ) : null}
      <Button type="submit" variant="primary" className="mt-4" disabled={isBusy || name.trim() === ''}>
        {isBusy ? 'Making…' : 'Make a token'}
      </Button>
    </form>
  );
}
