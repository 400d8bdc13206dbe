import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clock, installVirtualTime, pass } from '@/bench/virtual/install';
import { VirtualX } from '@/bench/world/virtual-x';
import { sealTokens } from '@/lib/auth/sealed-tokens';
import { readBoard } from '@/lib/collector/read-board';
import { startDriver } from '@/lib/collector/start-driver';
import { closeStore, store } from '@/lib/db/connection';
import { saveTokens } from '@/lib/db/tokens';
import { saveUser } from '@/lib/db/users';
import { env, parseEnv } from '@/lib/env';

/** How often a page without a stream asks. */
export const pollMs = 5_000;
const boardSize = 200;
/** In memory where the system has such a place: virtual hours should not wait for a disk. */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The whole server side in virtual time: its own collector, store and seam, in front of a sandbox without a network. */
export class VirtualSpaceboard {
  readonly x: VirtualX;
  readonly #dataDir = mkdtempSync(join(folder, 'spaceboard-bench-'));
  readonly creatorIds: string[];
  #stopDriver: () => Promise<void> = async () => {};
  #isOpen = true;

  /** @param latencyMs of a call to X, there and back */
  constructor(creators: number, latencyMs: () => number) {
    installVirtualTime();
    this.x = new VirtualX(latencyMs);
    globalThis.fetch = this.x.fetch;
    const secrets = { authSecret: 'x'.repeat(32), tokenKeys: `k:${Buffer.alloc(32, 1).toString('base64')}` };
    globalThis.spaceboardEnv = parseEnv({ DATA_DIR: this.#dataDir, SANDBOX_PORT: '4300' }, () => secrets);
    this.creatorIds = Array.from({ length: creators }, (_, i) => String(1_000_000 + i));
    this.x.box.world.put({ users: this.creatorIds.map((id) => ({ id, username: `c${id}` })) });
  }

  start(): void {
    this.#stopDriver = startDriver();
  }

  /** Somebody signs in, with a token of their own or without one. */
  async signIn(viewerId: string): Promise<void> {
    const db = await store();
    await saveUser(
      db,
      { id: viewerId, handle: `v${viewerId}`, name: viewerId, avatarUrl: null },
      clock.now(),
    );
    const accessToken = this.x.issueToken(viewerId);
    const tokens = { accessToken, refreshToken: null, scope: '', expiresAt: clock.now() + 1e12 };
    await saveTokens(db, viewerId, sealTokens(env().tokenKeys, viewerId, tokens));
  }

  /** Keeps this person's boards open, as pages do that ask again and again; `onAnswer` sees every answer. */
  watch(
    viewerId: string,
    creatorIds: readonly string[],
    onAnswer: (reading: Awaited<ReturnType<typeof readBoard>>) => void = () => {},
  ): void {
    for (let from = 0; from < creatorIds.length; from += boardSize) {
      const keys = creatorIds.slice(from, from + boardSize);
      const ask = async () => {
        if (!this.#isOpen) return;
        setTimeout(() => void ask(), pollMs);
        onAnswer(await readBoard({ viewerId, keys, waitMs: 1_000 }));
      };
      setTimeout(() => void ask(), Math.random() * pollMs);
    }
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    const stopped = this.#stopDriver();
    await pass(30_000);
    await stopped;
    await closeStore();
    globalThis.spaceboardCollector = undefined;
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
