import 'server-only';
import type { Db } from '@/lib/db/connection';
import { digestTable } from '@/lib/db/copy-store';
import type { Tables } from '@/lib/db/schema';
import { tableNames } from '@/lib/db/tables';

/** One row of each table, told apart by `n`: numbers past 32 bits, empty and foreign text, absent values. */
const rowsOf = (n: number): { [Table in keyof Tables]: Tables[Table] } => {
  const id = `${10n ** 18n + BigInt(n)}`;
  const at = 1_763_747_000_000 + n;
  const text = `№${n} “quoted” 'x' \\ \n שלום 🎙`;
  const none = n % 2 === 0 ? null : text;
  return {
    users: { id, handle: `h${n}`, name: text, avatar_url: none, created_at: at, updated_at: at },
    sessions: {
      token_hash: `hash ${n}`,
      user_id: id,
      created_at: at,
      seen_at: at,
      expires_at: at,
      device: none,
    },
    sign_in_flows: { state_hash: `state ${n}`, return_to: '/board', keep: n % 2, expires_at: at },
    x_tokens: {
      user_id: id,
      access_token: none,
      refresh_token: text,
      scope: '',
      expires_at: at,
      is_ended: n % 2,
      generation: n,
      lease_until: 0,
      lease_owner: none,
    },
    access_entries: { entry: `e${n}`, user_id: id, created_at: at },
    people: {
      id,
      handle_key: none && `h${n}`,
      profile: JSON.stringify({ text }),
      problem: none,
      checked_at: at,
    },
    handles: { handle_key: `h${n}`, user_id: none && id, problem: none, checked_at: at },
    snapshots: {
      creator_id: id,
      version: n,
      content: JSON.stringify({ text }),
      checked_at: at,
      watched_since: at,
    },
    budget_slots: { id: `slot ${n}`, endpoint: 'spaces', token_key: 'app', at },
    budget_limits: {
      endpoint: 'spaces',
      token_key: `t${n}`,
      allowance: 300,
      remaining: n,
      reset_at: at,
      blocked_until: 0,
      block_code: n % 2 === 0 ? null : 'rate-limited',
    },
    counters: { name: `counter ${n}`, value: at },
    boards: { board_hash: `board ${n}`, creator_ids: JSON.stringify([id]) },
    demand: { viewer_id: id, board_hash: `board ${n}`, expires_at: at },
    handed_lookups: {
      endpoint: 'users',
      key: `key ${n}`,
      viewer_id: id,
      state: 'done',
      answer: JSON.stringify(text),
      asked_at: at,
    },
    leases: { name: `lease ${n}`, owner: text, counter: n },
    notes: { name: `note ${n}`, value: JSON.stringify(text) },
    space_owners: { space_id: `space ${n}`, creator_id: id, seen_at: at },
    reads: { day: '2026-11-22', kind: n % 2 === 0 ? 'space' : 'user', id },
    lists: {
      id: `list ${n}`,
      slug: `slug-${n}`,
      name: text,
      description: '',
      owner_id: id,
      version: n,
      revision: n,
      created_at: at,
      updated_at: at,
      archived_at: n % 2 === 0 ? null : at,
      deleted_at: null,
    },
    list_creators: {
      list_id: `list ${n}`,
      creator_id: id,
      handle: none,
      position: n,
      note: text,
      group_name: '',
    },
    list_members: {
      list_id: `list ${n}`,
      user_id: id,
      via: 'person',
      role: 'viewer',
      handle: none,
      added_by: id,
      added_at: at,
    },
    list_links: {
      id: `link ${n}`,
      list_id: `list ${n}`,
      role: 'editor',
      secret_hash: `secret ${n}`,
      created_by: id,
      created_at: at,
      expires_at: n % 2 === 0 ? null : at,
    },
    list_changes: {
      list_id: `list ${n}`,
      version: n,
      actor_id: id,
      at,
      operation: '{}',
      inverse: '{}',
      touched: '[]',
      undid: n % 2 === 0 ? null : n,
    },
    list_overlays: {
      list_id: `list ${n}`,
      user_id: id,
      pins: '[]',
      hidden: '[]',
      default_view: none,
      is_pinned: n % 2,
      opened_at: n % 2 === 0 ? null : at,
    },
    personal_tokens: {
      id: `token ${n}`,
      user_id: id,
      name: text,
      token_hash: `hash ${n}`,
      scope: 'read',
      created_at: at,
      expires_at: n % 2 === 0 ? null : at,
      used_at: null,
    },
  };
};

/** Puts so many rows into each table of an empty store. */
export async function fillEveryTable(db: Db, count: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('counters').execute();
    for (let start = 0; start < count; start += 200) {
      const rows = Array.from({ length: Math.min(200, count - start) }, (_, i) => rowsOf(start + i));
      for (const table of tableNames)
        await trx
          .insertInto(table)
          .values(rows.map((row) => row[table]))
          .execute();
    }
  });
}

/** What each table holds, to be compared. */
export async function digests(db: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of tableNames) found[table] = `${await digestTable(db, table)}`;
  return found;
}
