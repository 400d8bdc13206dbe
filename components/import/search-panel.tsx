'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import { FailureNote } from '@/components/problems/failure-note';
import { type Failure, failureOf } from '@/components/problems/failure-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { DialogFoot } from '@/components/ui/dialog-foot';
import { fieldLook } from '@/components/ui/field-look';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type SpaceSearch, searchQuery, searchStates } from '@/lib/query/search-query';
import { FoundSpaceList } from './found-space-list';
import { addWords } from './import-words';
import type { Place } from './report-groups';
import type { OnAdd } from './use-import';

const stateLabels = { all: 'All', live: 'Live', scheduled: 'Planned' } as const;
const states = searchStates.map((value) => ({ value, label: stateLabels[value] }));
const longestWords = 200;

type SearchPanelProps = { place: Place; onAdd: OnAdd; onDone: () => void; mayAdd?: () => boolean };

/** Spaces by words in their titles, and those who hold them ticked to be added. */
export function SearchPanel({ place, onAdd, onDone, mayAdd = () => true }: SearchPanelProps) {
  const [search, setSearch] = useState<SpaceSearch>({ words: '', state: 'all' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const query = useQuery(searchQuery(search));
  const add = async () => {
    if (!mayAdd()) return;
    setIsAdding(true);
    setFailure(null);
    try {
      await onAdd(chosen.map((id) => ({ id })));
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
      setIsAdding(false);
    }
  };
  return (
    <>
      <SearchForm search={search} isSearching={query.isFetching} onSearch={setSearch} />
      <div className="mt-4">
        {query.error && !query.isFetching ? (
          <FailureNote failure={failureOf(query.error)}>
            <Button variant="ghost" onClick={() => query.refetch()}>
              Try again
            </Button>
          </FailureNote>
        ) : null}
        <p role="status" className="text-soft empty:hidden">
          {query.isFetching ? 'Asking X…' : query.data?.spaces.length === 0 ? nothing(search) : ''}
        </p>
        {query.data && !query.isFetching ? (
          <FoundSpaceList found={query.data} place={place} chosen={chosen} onChange={setChosen} />
        ) : null}
      </div>
      {failure ? (
        <div className="mt-4">
          <FailureNote failure={failure} what="Nobody was added." />
        </div>
      ) : null}
      {chosen.length > 0 ? (
        <DialogFoot>
          <Button variant="primary" onClick={add} disabled={isAdding}>
            {isAdding ? 'One moment…' : (place.action ?? addWords)(chosen.length)}
          </Button>
        </DialogFoot>
      ) : null}
    </>
  );
}

const nothing = ({ state }: SpaceSearch) =>
  `X knows no Space with these words that is ${state === 'all' ? 'live or planned' : state === 'live' ? 'live' : 'planned'}.`;

type SearchFormProps = {
  search: SpaceSearch;
  isSearching: boolean;
  onSearch: (search: SpaceSearch) => void;
};

/** Asks only when told to: every Space that X returns is a read. */
function SearchForm({ search, isSearching, onSearch }: SearchFormProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch({ ...search, words: words.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id} className="font-bold">
        Words in the title
      </label>
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={longestWords}
          autoComplete="off"
          placeholder="climate, product launch"
          aria-describedby={`${id}-help`}
          className={classNames(fieldLook, 'h-10 w-full px-3')}
        />
        <Button type="submit" variant="primary" disabled={isSearching || words.trim() === ''}>
          <Search aria-hidden size={16} />
          Search
        </Button>
      </div>
      <p id={`${id}-help`} className="mt-2 text-soft">
        X returns at most 100 Spaces and may bill each, and the people in it, once a day.
      </p>
      <div className="mt-3">
        <SegmentedControl
          label="Which Spaces"
          value={search.state}
          segments={states}
          onChange={(state) => onSearch({ ...search, state })}
        />
      </div>
    </form>
  );
}
