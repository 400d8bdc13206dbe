import type { Board, BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { foldText } from '@/lib/spaces/fold-text';
import { peopleOf } from '@/lib/spaces/people-of';

type Named = Pick<Board, 'people' | 'topics'>;

/** Folding is the dear part: each person and each Space is folded once for as long as it stays the same. */
const personTexts = new WeakMap<BoardPerson, string>();
const spaceTexts = new WeakMap<BoardSpace, Named & { text: string }>();

/** What a person is found by: name and @handle. */
export function personText(person: BoardPerson): string {
  const known = personTexts.get(person);
  if (known !== undefined) return known;
  const text = foldText(`${person.name}\n@${person.handle}`);
  personTexts.set(person, text);
  return text;
}

/** What a Space is found by: its title, its topics, and everyone in it. */
export function spaceText(space: BoardSpace, { people, topics }: Named): string {
  const known = spaceTexts.get(space);
  if (known?.people === people && known.topics === topics) return known.text;
  const names = [...new Set(peopleOf(space))].flatMap((id) => {
    const person = people[id];
    return person ? personText(person) : [];
  });
  const topicNames = space.topicIds.map((id) => topics[id]?.name ?? '');
  const text = [foldText([space.title ?? '', ...topicNames].join('\n')), ...names].join('\n');
  spaceTexts.set(space, { people, topics, text });
  return text;
}

/** The words of a search, to be found in any order; none of an empty one. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

export const hasWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
