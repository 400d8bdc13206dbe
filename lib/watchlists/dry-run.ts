import 'server-only';
import { lookUpNext, type Unknown } from '@/lib/collector/import-lookups';
import { findListCreatorIds } from '@/lib/db/list-creators';
import { storeTime } from '@/lib/db/store-clock';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import type { ImportEntry, ImportReport, ImportStatus } from '@/lib/watchlists/import-schema';
import { mostListCreators, mostListsPerPerson } from '@/lib/watchlists/list-limits';
import { loadValue } from '@/lib/watchlists/load-list';
import { openList } from '@/lib/watchlists/open-list';
import { type ReadImport, readImport, type Unread } from '@/lib/watchlists/read-import';
import { type OneWanted, type Resolution, resolveImport } from '@/lib/watchlists/resolve-import';

const waitMs = 8_000;
/** X is asked for at most so many at once; an import holds no more. */
const mostAtOnce = 500;
const callSize = 100;
/** Lists whose addresses are followed: as many as one person has of their own. */
const mostListsAtOnce = mostListsPerPerson;
const shownUnread = 200;
/** Rows beyond the limit that are told one by one. */
const shownBeyond = 200;

export type ImportWish = {
  text: string;
  /** The list they are to be added to; null: a new one. */
  slug: string | null;
  /** Whether X may be asked for the next hundred of each kind. */
  mayAsk: boolean;
};

/**
 * Addresses of lists stand for the creators on them, with notes and groups, where the asker may see them. Each
 * list is read once and few in all: a text holds thousands of addresses, and behind each are hundreds of rows.
 */
async function expandLists(
  asker: Asker,
  read: ReadImport,
): Promise<{ wanted: OneWanted[]; unread: Unread[] }> {
  const wanted: OneWanted[] = [];
  const unread = [...read.unread];
  const seen = new Set<string>();
  for (const each of read.wanted) {
    if (!('list' in each)) {
      wanted.push(each);
      continue;
    }
    if (seen.has(each.list)) continue;
    seen.add(each.list);
    if (seen.size > mostListsAtOnce) {
      unread.push({
        input: each.input,
        reason: `Only the first ${mostListsAtOnce} lists are taken at once.`,
      });
      continue;
    }
    try {
      const { list } = await openList(asker, each.list, 'read');
      const { value } = await loadValue(asker.db, list);
      for (const { id, handle, note, group } of value.creators) {
        wanted.push({ input: handle ? `@${handle}` : id, key: id, note, group });
      }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      unread.push({ input: each.input, reason: error.message });
    }
  }
  return { wanted, unread };
}

const nameOf = (each: OneWanted) => ('key' in each ? `key ${each.key}` : `space ${each.space}`);

/** Each creator once, by what was written. */
function distinct(wanted: readonly OneWanted[]): OneWanted[] {
  const seen = new Set<string>();
  return wanted.filter((each) => {
    const name = nameOf(each);
    return !seen.has(name) && seen.add(name);
  });
}

function classify(
  wanted: readonly OneWanted[],
  resolutions: readonly Resolution[],
  listed: ReadonlySet<string>,
): ImportEntry[] {
  const room = mostListCreators - listed.size;
  const taken = new Set<string>();
  const statusOf = (resolution: Resolution | undefined): ImportStatus => {
    if (!resolution) return 'over-limit';
    if (resolution.kind !== 'person') return resolution.kind;
    const { id } = resolution.face;
    if (listed.has(id)) return 'listed';
    if (taken.has(id)) return 'duplicate';
    if (taken.size >= room) return 'over-limit';
    taken.add(id);
    return resolution.isRenamed ? 'renamed' : 'found';
  };
  return wanted.map(({ input, note, group }, index) => {
    const resolution = resolutions[index];
    const face = resolution?.kind === 'person' ? resolution.face : null;
    return { input: input.slice(0, 200), status: statusOf(resolution), face, note, group };
  });
}

function countsOf(entries: readonly ImportEntry[], duplicates: number): Record<ImportStatus, number> {
  const counts: Record<ImportStatus, number> = {
    found: 0,
    renamed: 0,
    duplicate: duplicates,
    listed: 0,
    suspended: 0,
    'not-found': 0,
    'over-limit': 0,
    pending: 0,
  };
  for (const { status } of entries) counts[status] += 1;
  return counts;
}

const sizes = ({ handles, ids, spaces }: Unknown) => [handles.length, ids.length, spaces.length];

/**
 * What an import would do; nothing is saved. Each call asks X for a hundred of each kind at most and tells
 * how far it has come: whoever wants the rest calls again with the same text, whoever gives up does not.
 * @throws CodedError `not-found`, `not-permitted` for a list they may not edit
 */
export async function dryRun(asker: Asker, { text, slug, mayAsk }: ImportWish): Promise<ImportReport> {
  const { db, viewerId } = asker;
  const target = slug === null ? null : await openList(asker, slug, 'edit');
  const listed = new Set(target ? await findListCreatorIds(db, target.list.id) : []);
  const read = readImport(text);
  const { wanted: all, unread } = await expandLists(asker, read);
  const once = distinct(all);
  const asked = once.slice(0, mostAtOnce);
  let resolved = await resolveImport(db, asked, asker.now);
  let pause: ImportReport['pause'] = null;
  if (mayAsk && sizes(resolved.unknown).some((size) => size > 0)) {
    pause = await lookUpNext(viewerId, resolved.unknown, waitMs);
    resolved = await resolveImport(db, asked, storeTime());
  }
  const entries = classify(once, resolved.resolutions, listed);
  const left = sizes(resolved.unknown);
  return {
    name: read.name,
    description: read.description,
    entries: entries.slice(0, mostAtOnce + shownBeyond),
    unread: unread.slice(0, shownUnread).map(({ input, reason }) => ({ input: input.slice(0, 200), reason })),
    unreadCount: unread.length,
    counts: countsOf(entries, read.duplicates + all.length - once.length),
    toAsk: left.reduce((sum, size) => sum + size, 0),
    callsToMake: left.reduce((sum, size) => sum + Math.ceil(size / callSize), 0),
    isComplete: left.every((size) => size === 0),
    pause,
    room: mostListCreators - listed.size,
  };
}
