import 'server-only';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { createTestStore } from '@/lib/db/test-store';
import { writeTransaction } from '@/lib/db/transaction';
import { saveUser } from '@/lib/db/users';
import type { ProblemCode } from '@/lib/errors';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { createList } from '@/lib/watchlists/create-list';
import { type Edited, editList } from '@/lib/watchlists/edit-list';
import { makeLink, openLink } from '@/lib/watchlists/links';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { shareWith } from '@/lib/watchlists/members';
import { readList } from '@/lib/watchlists/read-list';

export const startedAt = 1_795_000_000_000;

/** People of these tests by name; their ids at X. */
export const people = { olga: '1', ed: '2', vi: '3', stan: '4', lina: '5' } as const;
export type Somebody = keyof typeof people;

/** Everything a list consists of. */
export const listTables = [
  'lists',
  'list_creators',
  'list_members',
  'list_links',
  'list_changes',
  'list_overlays',
] as const;

/** A store with people in it, opened by two processes, and a clock turned by hand. */
export class ListWorld {
  now = startedAt;
  private constructor(
    readonly db: Db,
    /** The same store over a connection of its own: another process. */
    readonly other: Db,
    private readonly remove: () => Promise<void>,
  ) {}

  static async open(): Promise<ListWorld> {
    const store = await createTestStore();
    const [db, other] = await Promise.all([store.open(), store.open()]);
    for (const [handle, id] of Object.entries(people)) {
      await saveUser(db, { id, handle, name: handle, avatarUrl: null }, startedAt);
    }
    return new ListWorld(db, other, store.remove);
  }

  async close(): Promise<void> {
    await Promise.all([this.db.destroy(), this.other.destroy()]);
    await this.remove();
  }

  /** As at the beginning: no lists, and the clock at its start. */
  async clear(): Promise<void> {
    this.now = startedAt;
    await writeTransaction(this.db, async (trx) => {
      for (const table of listTables) await trx.deleteFrom(table).execute();
    });
  }

  /** Somebody as a caller, by the first process or the other. */
  as(name: Somebody, db = this.db): Asker {
    return { db, viewerId: people[name], now: this.now };
  }

  /** A list of Olga's with these creators. */
  async list(...ids: string[]): Promise<string> {
    return await createList(this.as('olga'), {
      name: 'Launch partners',
      description: '',
      creators: ids.map((id) => ({ id })),
    });
  }

  /** As `list`, with Ed as editor and Vi as viewer by name. */
  async sharedList(...ids: string[]): Promise<string> {
    const slug = await this.list(...ids);
    await shareWith(this.as('olga'), slug, people.ed, 'editor');
    await shareWith(this.as('olga'), slug, people.vi, 'viewer');
    return slug;
  }

  /** Lina comes to a list by its link; answers the secret. */
  async joinByLink(
    slug: string,
    role: 'viewer' | 'editor',
    expiresInDays: number | null = null,
  ): Promise<string> {
    const { secret } = await makeLink(this.as('olga'), slug, { role, expiresInDays });
    await openLink(this.as('lina'), secret);
    return secret;
  }

  edit(
    name: Somebody,
    slug: string,
    baseVersion: number,
    operation: ListOperation,
    db = this.db,
  ): Promise<Edited> {
    return editList(this.as(name, db), slug, { baseVersion, operation });
  }

  async ids(slug: string): Promise<string[]> {
    return (await readList(this.as('olga', this.other), slug)).creators.map(({ id }) => id);
  }
}

/** One world for the tests of a file, handed over before they begin, and as at the beginning before each. */
export function withListWorld(take: (world: ListWorld) => void): void {
  let world: ListWorld | undefined;
  beforeAll(async () => {
    world = await ListWorld.open();
    take(world);
  });
  beforeEach(() => world?.clear());
  afterAll(() => world?.close());
}

/** The code that work was refused with, or what it answered. */
export async function codeOf(work: Promise<unknown>): Promise<ProblemCode | 'done'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}
