'use client';

import { useBoardAddress } from '@/components/board/use-board-address';
import { formatCount } from '@/components/ui/counts';
import { Choice } from '@/components/ui/text-field';
import type { List } from '@/lib/watchlists/list-schema';
import { groupsOf } from './creator-groups';

/** With more groups than this a menu names them. */
const mostBeside = 6;

/** Narrows a list's board, in every view, to one of its groups; in its address, like all that narrows it. */
export function GroupChoice({ list }: { list: List }) {
  const { address, change } = useBoardAddress();
  const groups = groupsOf(list.creators);
  if (groups.length === 0) return null;
  const chosen = groups.find(({ name }) => name === address.group)?.name;
  const choose = (group: string | undefined) => change({ group });
  const all = { name: undefined, words: 'Everybody', count: list.creators.length };
  const choices = [all, ...groups.map((group) => ({ ...group, words: group.name }))];
  if (groups.length > mostBeside) {
    return (
      <Choice aria-label="Group" value={chosen ?? ''} onChoose={(name) => choose(name || undefined)}>
        {choices.map(({ name = '', words, count }) => (
          <option key={name} value={name}>
            {words} ({formatCount(count)})
          </option>
        ))}
      </Choice>
    );
  }
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Group</legend>
      {choices.map(({ name, words, count }) => (
        <button
          key={name ?? ''}
          type="button"
          aria-pressed={chosen === name}
          onClick={() => choose(name)}
          className="relative flex h-8 max-w-full items-center gap-1.5 rounded-full px-3 text-soft after:absolute after:inset-x-0 after:-inset-y-1 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:font-bold aria-pressed:text-accent"
        >
          <bdi className="truncate">{words}</bdi>
          <span className="tabular">{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
