import { formatCount, plural } from '@/components/ui/counts';
import type { ImportReport, ImportStatus } from '@/lib/watchlists/import-schema';

/** What a kind of entry is called above its names. */
export const statusWords: Record<ImportStatus, string> = {
  found: 'Found',
  renamed: 'Found under a new name',
  'not-found': 'Not on X',
  suspended: 'Suspended on X',
  'over-limit': 'Over the limit',
  pending: 'Not looked up',
  listed: 'Here already',
  duplicate: 'Named more than once',
};

/** What happens to them, where the name of the kind does not say it. */
export const statusDetail: Partial<Record<ImportStatus, string>> = {
  renamed: 'They have taken another handle since; the account is the same.',
  'over-limit': 'There is no room for them; nothing of them is added.',
  pending: 'X has not been asked for them.',
  duplicate: 'Each is added once.',
};

/** What looking everybody up will cost, before X is asked for anything. */
export function costWords({ toAsk, callsToMake }: ImportReport): string {
  const calls = plural(callsToMake, 'call');
  return toAsk === 1
    ? `X has to be asked for one of them: one read, in ${calls}.`
    : `X has to be asked for ${formatCount(toAsk)} of them: up to ${plural(toAsk, 'read')}, in ${calls}.`;
}

/** How far the asking has come. */
export const progressWords = (known: number, total: number) =>
  `${formatCount(known)} of ${plural(total, 'look-up')} done`;

/** What pressing the last button does. */
export const addWords = (count: number) =>
  count === 1 ? 'Add one creator' : `Add ${plural(count, 'creator')}`;
