import { readCsv } from '@/lib/watchlists/csv';
import { mostGroupLength, mostNoteLength } from '@/lib/watchlists/list-limits';
import { parseCreators } from '@/lib/watchlists/parse-creators';
import { lengthOf, plainText } from '@/lib/watchlists/plain-text';

/** One creator as written: by name, by a Space of theirs; or a whole list. */
export type Wanted = { input: string; note: string; group: string } & (
  | { key: string }
  | { space: string }
  | { list: string }
);
export type Unread = { input: string; reason: string };
export type ReadImport = {
  /** Of a file that an export made. */
  name: string | null;
  description: string | null;
  wanted: Wanted[];
  unread: Unread[];
  /** Written more than once, and told only once in `wanted`. */
  duplicates: number;
};

const everything = Number.MAX_SAFE_INTEGER;
const spaceLink =
  /(?:https?:\/\/)?(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com\/i\/spaces\/([A-Za-z0-9]{1,20})(?![A-Za-z0-9])[^\s,;|"<>)\]}]*/gi;
const secretLink = /(?:https?:\/\/[^\s/]{1,253})?\/w\/s\/[^\s,;|"<>)\]}]*/gi;
const listLink = /(?:https?:\/\/[^\s/]{1,253})?\/w\/([a-z0-9-]{10,80})(?![\w-])[^\s,;|"<>)\]}]*/g;

const plain = { note: '', group: '' };

/** Whatever a person pastes: names and addresses in any mix. */
function readText(text: string): Omit<ReadImport, 'name' | 'description'> {
  const wanted: Wanted[] = [];
  const unread: Unread[] = [];
  const rest = text
    .replace(secretLink, () => {
      // Not even to whoever pasted it is a secret said again.
      unread.push({
        input: '/w/s/…',
        reason: 'This is a secret link. Open it first, then paste the address it leads to.',
      });
      return ' ';
    })
    .replace(spaceLink, (input, space: string) => {
      wanted.push({ input, space, ...plain });
      return ' ';
    })
    .replace(listLink, (input, list: string) => {
      wanted.push({ input, list, ...plain });
      return ' ';
    });
  const { keys, rejects, duplicates } = parseCreators(rest, everything);
  const named = keys.map((key) => ({ input: key, key, ...plain }));
  return { wanted: [...named, ...wanted], unread: [...unread, ...rejects], duplicates };
}

const nameColumns = ['profile', 'id', 'user_id', 'handle', 'username', 'screen_name', 'url'] as const;

/** A creator of a file's row, with what was noted; or why it is none. */
function readRow(cells: readonly string[], noteCell: string, groupCell: string): Wanted | Unread {
  const [note, group] = [plainText(noteCell), plainText(groupCell)];
  const input = cells.join(' ').trim().slice(0, 200);
  if (lengthOf(note) > mostNoteLength)
    return { input, reason: `Its note is longer than ${mostNoteLength} characters.` };
  if (lengthOf(group) > mostGroupLength)
    return { input, reason: `Its group is longer than ${mostGroupLength} characters.` };
  let reason = 'There is neither a handle nor an id.';
  for (const cell of cells) {
    const { wanted, unread } = readText(cell);
    const [found] = wanted;
    if (found) return { ...found, note, group };
    reason = unread[0]?.reason ?? reason;
  }
  return { input, reason };
}

const sorted = (read: readonly (Wanted | Unread)[]) => ({
  wanted: read.filter((each): each is Wanted => !('reason' in each)),
  unread: read.filter((each): each is Unread => 'reason' in each),
  duplicates: 0,
});

function readRows(rows: readonly (readonly string[])[]): Omit<ReadImport, 'name' | 'description'> | null {
  const [head = [], ...body] = rows;
  const titles = head.map((title) => title.trim().toLowerCase());
  const at = (title: string) => titles.indexOf(title);
  const columns = nameColumns.map(at).filter((index) => index >= 0);
  if (columns.length === 0 || body.length === 0) return null;
  const read = body.map((row) =>
    readRow(
      columns.map((index) => row[index] ?? '').filter((cell) => cell.trim() !== ''),
      row[at('note')] ?? '',
      row[at('group')] ?? '',
    ),
  );
  return sorted(read);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A file that our export made, or one like it; null for anything else. */
function readJsonFile(text: string): ReadImport | null {
  if (!text.trimStart().startsWith('{')) return null;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file) || !Array.isArray(file.creators)) return null;
  const read = file.creators.map((each: unknown) => {
    const { id, handle, note, group } = isRecord(each) ? each : {};
    return readRow(
      [textOf(id), textOf(handle)].filter((cell) => cell !== ''),
      textOf(note),
      textOf(group),
    );
  });
  return {
    name: plainText(textOf(file.name)) || null,
    description: plainText(textOf(file.description), true) || null,
    ...sorted(read),
  };
}

/**
 * Reads what somebody wants to import: a file of ours (JSON or CSV), a CSV with a head that names a
 * column for handles, ids or addresses, or any text. Linear in the text.
 */
export function readImport(text: string): ReadImport {
  const file = readJsonFile(text);
  if (file) return file;
  const unnamed = { name: null, description: null };
  return { ...unnamed, ...(readRows(readCsv(text)) ?? readText(text)) };
}
