'use client';

import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { CreatorExamples } from '@/components/watchlists/creator-examples';
import { CreatorInput } from '@/components/watchlists/creator-input';
import { loadListApi } from '@/lib/query/list-query';
import type { ImportEntry, ImportReport } from '@/lib/watchlists/import-schema';
import type { Face, List } from '@/lib/watchlists/list-schema';
import { faceName } from '../face-name';
import { refusalWords } from '../refusal-words';
import type { ListEdits } from '../use-list-edits';

/** X is asked for a hundred at a time; a list takes no more than these rounds can find. */
const mostRounds = 8;

/** What stands in the way of everybody who was not added, a sentence each. */
const reasons: Partial<Record<ImportEntry['status'], string>> = {
  suspended: 'is suspended by X.',
  'not-found': 'is not on X.',
  'over-limit': 'does not fit: a list holds 500.',
  listed: 'is on the list already.',
};

async function lookUp(text: string, slug: string): Promise<ImportReport> {
  const { dryRun } = await loadListApi();
  let report = await dryRun(text, slug);
  for (let round = 1; round < mostRounds && !report.isComplete && !report.pause; round += 1) {
    report = await dryRun(text, slug);
  }
  return report;
}

type FoundEntry = ImportEntry & { face: Face };
const isFound = (entry: ImportEntry): entry is FoundEntry =>
  (entry.status === 'found' || entry.status === 'renamed') && entry.face !== null;

function leftOut({ entries, unread }: ImportReport): string[] {
  return [
    ...entries.flatMap(({ input, status }) => (reasons[status] ? `${input} ${reasons[status]}` : [])),
    ...entries
      .filter(({ status }) => status === 'pending')
      .map(({ input }) => `${input} could not be looked up just now.`),
    ...unread.map(({ input, reason }) => `${input}: ${reason}`),
  ];
}

/** One field that takes creators, looks them up, and adds whom it finds. */
export function AddCreators({ list, edits }: { list: List; edits: ListEdits }) {
  const id = useId();
  const [text, setText] = useState('');
  const look = useMutation({
    networkMode: 'always',
    mutationFn: (wanted: string) => lookUp(wanted, list.slug),
    onSuccess: (report) => {
      const found = report.entries.filter(isFound);
      if (found.length > 0) add(found);
      if (leftOut(report).length === 0) setText('');
    },
  });
  const add = (found: FoundEntry[]) =>
    edits.edit({
      operation: {
        kind: 'add',
        creators: found.map(({ face, note, group }) => ({ id: face.id, note, group })),
      },
      version: list.version,
      faces: found.map(({ face }) => face),
      said:
        found.length === 1 && found[0]
          ? `${faceName(found[0].face)} added`
          : `${plural(found.length, 'creator')} added`,
    });
  const send = () => {
    if (text.trim() !== '' && !look.isPending) look.mutate(text);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const problems = look.error ? [refusalWords(look.error)] : look.data ? leftOut(look.data) : [];
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="font-bold">
        Add creators
      </label>
      <div className="mt-1 flex items-start gap-2">
        <CreatorInput
          id={id}
          value={text}
          aria-describedby={`${id}-help ${id}-problems`}
          onChange={(event) => setText(event.target.value)}
          onEnter={send}
        />
        <Button type="submit" variant="primary" size="lg" disabled={look.isPending}>
          {look.isPending ? 'Looking up…' : 'Add'}
        </Button>
      </div>
      <p id={`${id}-help`} className="mt-2 text-soft">
        <CreatorExamples />
      </p>
      <div id={`${id}-problems`} role="alert">
        {look.isPending || problems.length === 0 ? null : (
          <ul className="mt-2 max-h-40 overflow-y-auto text-danger">
            {problems.map((problem) => (
              <li key={problem} className="break-words">
                {problem}
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
