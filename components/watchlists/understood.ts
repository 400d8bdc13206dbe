import { keyLabel } from '@/components/board/creator-names';
import { plural } from '@/components/ui/counts';
import { type ParsedCreators, parseCreators } from '@/lib/watchlists/parse-creators';

type Understood = ParsedCreators & {
  /** Those of `keys` that are not on the board yet. */
  added: string[];
};

/** What a text adds to a board that already holds `existing`. */
export function understand(text: string, existing: string[], limit?: number): Understood {
  const known = new Set(existing);
  const parsed = parseCreators(`${existing.join(' ')}\n${text}`, limit);
  return { ...parsed, added: parsed.keys.filter((key) => !known.has(key)) };
}

/** One line that says what was understood so far; empty while there is nothing to say. */
export function summary({ added, duplicates }: Understood): string {
  const shown = added.slice(0, 3).map(keyLabel).join(', ');
  const more = added.length > 3 ? ` and ${added.length - 3} more` : '';
  const parts = [
    added.length > 0 ? `${plural(added.length, 'creator')}: ${shown}${more}` : '',
    duplicates > 0 ? `${plural(duplicates, 'repeat')} left out` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
