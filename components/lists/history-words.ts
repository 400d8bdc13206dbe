import type { HistoryEntry } from '@/lib/watchlists/list-schema';
import { namesOf } from './face-name';

/** What one change did, after its author's name; `text` is what they wrote. */
export function historyWords({ kind, creators, text }: HistoryEntry): { did: string; text: string | null } {
  const whom = namesOf(creators);
  switch (kind) {
    case 'add':
      return { did: `added ${whom}`, text: null };
    case 'remove':
      return { did: `removed ${whom}`, text: null };
    case 'move':
      return { did: `moved ${whom}`, text: null };
    case 'note':
      return text ? { did: `noted of ${whom}`, text } : { did: `took away the note of ${whom}`, text: null };
    case 'group':
      return text
        ? { did: `put ${whom} in the group`, text }
        : { did: `took ${whom} out of their group`, text: null };
    case 'rename':
      return { did: 'called the list', text };
    case 'describe':
      return text ? { did: 'described the list', text } : { did: 'took away the description', text: null };
    case 'archive':
      return {
        did: text === 'archived' ? 'archived the list' : 'brought the list back from the archive',
        text: null,
      };
  }
}
