'use client';

import { plural } from '@/components/ui/counts';
import { Choice } from '@/components/ui/text-field';
import type { OwnList } from '@/lib/query/account-api';

type ListFatesProps = {
  lists: readonly OwnList[];
  heirs: Record<string, string>;
  onChange: (heirs: Record<string, string>) => void;
};

/** One's own lists, each with the choice between going with the account and going to a member. */
export function ListFates({ lists, heirs, onChange }: ListFatesProps) {
  if (lists.length === 0) return null;
  const set = (slug: string, heir: string) => {
    const { [slug]: _, ...others } = heirs;
    onChange(heir === '' ? others : { ...others, [slug]: heir });
  };
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-bold">
        What becomes of {lists.length === 1 ? 'your watchlist' : 'your watchlists'}
      </legend>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {lists.map((list) => (
          <li key={list.slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate font-bold">
                <bdi>{list.name}</bdi>
              </p>
              <p className="text-soft tabular">
                {plural(list.creatorCount, 'creator')} · {shared(list)}
              </p>
            </div>
            <Fate list={list} heir={heirs[list.slug] ?? ''} onChange={(heir) => set(list.slug, heir)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const shared = ({ members }: OwnList) =>
  members.length === 0 ? 'nobody else has it' : `shared with ${plural(members.length, 'person', 'people')}`;

type FateProps = { list: OwnList; heir: string; onChange: (heir: string) => void };

function Fate({ list, heir, onChange }: FateProps) {
  if (list.members.length === 0) return <p className="py-2 text-danger">is deleted</p>;
  return (
    <Choice
      aria-label={`What becomes of ${list.name}`}
      value={heir}
      onChoose={onChange}
      className="h-10 max-w-full"
    >
      <option value="">delete it for everybody</option>
      {list.members.map(({ id, handle, name }) => (
        <option key={id} value={id}>
          hand over to {handle ? `@${handle}` : (name ?? `account ${id}`)}
        </option>
      ))}
    </Choice>
  );
}
