import 'server-only';
import type { Tables } from '@/lib/db/schema';

/** All tables, each with the columns that tell its rows apart. */
export const tableKeys = {
  users: ['id'],
  sessions: ['token_hash'],
  sign_in_flows: ['state_hash'],
  x_tokens: ['user_id'],
  access_entries: ['entry'],
  people: ['id'],
  handles: ['handle_key'],
  snapshots: ['creator_id'],
  budget_slots: ['id'],
  budget_limits: ['endpoint', 'token_key'],
  counters: ['name'],
  boards: ['board_hash'],
  demand: ['viewer_id', 'board_hash'],
  handed_lookups: ['endpoint', 'key'],
  leases: ['name'],
  notes: ['name'],
  space_owners: ['space_id'],
  reads: ['day', 'kind', 'id'],
  lists: ['id'],
  list_creators: ['list_id', 'creator_id'],
  list_members: ['list_id', 'user_id', 'via'],
  list_links: ['id'],
  list_changes: ['list_id', 'version'],
  list_overlays: ['list_id', 'user_id'],
  personal_tokens: ['id'],
} as const satisfies { [Table in keyof Tables]: readonly (keyof Tables[Table])[] };

export const tableNames = Object.keys(tableKeys).filter((name): name is keyof Tables => name in tableKeys);
