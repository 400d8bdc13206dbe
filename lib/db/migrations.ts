import 'server-only';
import type { Kysely, Migration } from 'kysely';
import { addSpaceOwners } from '@/lib/db/add-space-owners';
import { addWatchlists } from '@/lib/db/watchlist-tables';

/** Forward only; a name once shipped never changes. */
export const migrations: Record<string, Migration> = {
  '001-first': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('users')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('handle', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('avatar_url', 'text')
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .addColumn('updated_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('sessions')
        .addColumn('token_hash', 'text', (c) => c.primaryKey())
        .addColumn('user_id', 'text', (c) => c.notNull())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .addColumn('seen_at', 'bigint', (c) => c.notNull())
        .addColumn('expires_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('sessions_user').on('sessions').column('user_id').execute();
      await db.schema
        .createTable('sign_in_flows')
        .addColumn('state_hash', 'text', (c) => c.primaryKey())
        .addColumn('return_to', 'text', (c) => c.notNull())
        .addColumn('keep', 'integer', (c) => c.notNull())
        .addColumn('expires_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('x_tokens')
        .addColumn('user_id', 'text', (c) => c.primaryKey())
        .addColumn('access_token', 'text')
        .addColumn('refresh_token', 'text')
        .addColumn('scope', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'bigint', (c) => c.notNull())
        .addColumn('is_ended', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('generation', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('lease_until', 'bigint', (c) => c.notNull().defaultTo(0))
        .addColumn('lease_owner', 'text')
        .execute();
      await db.schema
        .createTable('people')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('handle_key', 'text')
        .addColumn('profile', 'text')
        .addColumn('problem', 'text')
        .addColumn('checked_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('handles')
        .addColumn('handle_key', 'text', (c) => c.primaryKey())
        .addColumn('user_id', 'text')
        .addColumn('problem', 'text')
        .addColumn('checked_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('snapshots')
        .addColumn('creator_id', 'text', (c) => c.primaryKey())
        .addColumn('version', 'bigint', (c) => c.notNull())
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('checked_at', 'bigint', (c) => c.notNull())
        .addColumn('watched_since', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('budget_slots')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('endpoint', 'text', (c) => c.notNull())
        .addColumn('token_key', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('budget_slots_at').on('budget_slots').columns(['endpoint', 'at']).execute();
      await db.schema
        .createTable('budget_limits')
        .addColumn('endpoint', 'text', (c) => c.notNull())
        .addColumn('token_key', 'text', (c) => c.notNull())
        .addColumn('allowance', 'integer', (c) => c.notNull())
        .addColumn('remaining', 'integer', (c) => c.notNull())
        .addColumn('reset_at', 'bigint', (c) => c.notNull())
        .addColumn('blocked_until', 'bigint', (c) => c.notNull().defaultTo(0))
        .addColumn('block_code', 'text')
        .addPrimaryKeyConstraint('budget_limits_key', ['endpoint', 'token_key'])
        .execute();
    },
  },
  '002-access-entries': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('access_entries')
        .addColumn('entry', 'text', (c) => c.primaryKey())
        .addColumn('user_id', 'text', (c) => c.notNull())
        .addColumn('created_at', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('access_entries_user').on('access_entries').column('user_id').execute();
    },
  },
  '003-collector': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('counters')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('value', 'bigint', (c) => c.notNull())
        .execute();
      const last = await db
        .selectFrom('snapshots')
        .select('version')
        .orderBy('version', 'desc')
        .executeTakeFirst();
      await db
        .insertInto('counters')
        .values({ name: 'snapshots', value: last?.version ?? 0 })
        .execute();
      await db.schema.createIndex('snapshots_version').on('snapshots').column('version').execute();
      await db.schema
        .createTable('boards')
        .addColumn('board_hash', 'text', (c) => c.primaryKey())
        .addColumn('creator_ids', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('demand')
        .addColumn('viewer_id', 'text', (c) => c.notNull())
        .addColumn('board_hash', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'bigint', (c) => c.notNull())
        .addPrimaryKeyConstraint('demand_key', ['viewer_id', 'board_hash'])
        .execute();
      await db.schema
        .createTable('leases')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('owner', 'text', (c) => c.notNull())
        .addColumn('counter', 'bigint', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('notes')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('reads')
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('reads_key', ['day', 'kind', 'id'])
        .execute();
    },
  },
  '004-space-owners': { up: addSpaceOwners },
  '005-watchlists': { up: addWatchlists },
  '006-session-devices': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
    async up(db: Kysely<any>) {
      await db.schema.alterTable('sessions').addColumn('device', 'text').execute();
    },
  },
  '007-handed-lookups': {
    // biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('handed_lookups')
        .addColumn('endpoint', 'text', (c) => c.notNull())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('viewer_id', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('answer', 'text')
        .addColumn('asked_at', 'bigint', (c) => c.notNull())
        .addPrimaryKeyConstraint('handed_lookups_key', ['endpoint', 'key'])
        .execute();
    },
  },
};
