import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '@/lib/watchlists/list-schema';
import { faces } from './fixtures';
import { historyWords } from './history-words';

const [ada, ben, yael] = faces;
const entry = (
  kind: HistoryEntry['kind'],
  text: string | null,
  creators: HistoryEntry['creators'] = [ada],
) => ({
  version: 2,
  at: 0,
  by: ben,
  undid: null,
  kind,
  text,
  creators,
});

describe('a change of the history in words', () => {
  it.each([
    [entry('add', null, [ada, ben, yael]), 'added Ada Onair, Ben Cohost and 1 more', null],
    [entry('remove', null, [ada, ben]), 'removed Ada Onair and Ben Cohost', null],
    [entry('move', null), 'moved Ada Onair', null],
    [entry('note', 'call her'), 'noted of Ada Onair', 'call her'],
    [entry('note', ''), 'took away the note of Ada Onair', null],
    [entry('group', ''), 'took Ada Onair out of their group', null],
    [entry('rename', 'Partners', []), 'called the list', 'Partners'],
    [entry('describe', '', []), 'took away the description', null],
    [entry('archive', 'unarchived', []), 'brought the list back from the archive', null],
  ])('%# %s', (change, did, text) => {
    expect(historyWords(change)).toEqual({ did, text });
  });
});
