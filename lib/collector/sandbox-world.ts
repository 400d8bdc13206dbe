import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { closeStore } from '@/lib/db/connection';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { parseEnv } from '@/lib/env';

type Call = { at: number; path: string; query: Record<string, string>; status: number };
type World = { users: object[]; spaces: object[] };

/** A world to test the way of the data in: an X of its own (the sandbox, over HTTP), asked on the app's token. */
export class SandboxWorld {
  #testStore: TestStore | undefined;

  private constructor(
    readonly origin: string,
    private readonly sandbox: ChildProcess,
  ) {}

  static async open(): Promise<SandboxWorld> {
    const sandbox = spawn(process.execPath, ['sandbox/main.mjs'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { NODE_ENV: 'test', SANDBOX_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: string[] = await once(createInterface({ input: sandbox.stdout }), 'line');
    return new SandboxWorld(line?.split(' ').at(-1) ?? '', sandbox);
  }

  close(): void {
    this.sandbox.kill();
  }

  /** An empty store, a collector that has never asked, and these people and Spaces at X. */
  async begin(world: World): Promise<void> {
    this.#testStore = await createTestStore();
    globalThis.spaceboardCollector = undefined;
    // A driver of the test before, stopped, would leave this process standing by for another one.
    globalThis.spaceboardCharge = undefined;
    globalThis.spaceboardEnv = parseEnv({
      X_API_ORIGIN: this.origin,
      X_AUTH_ORIGIN: this.origin,
      X_BEARER_TOKEN: 'sandbox-app-only-bearer',
      NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
      TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      ...this.#testStore.variables,
    });
    // Late work of the test before may have opened its store again.
    await closeStore();
    await this.control('POST', 'reset', { keepWorld: true });
    await this.control('PUT', 'world', { clear: true, put: world });
  }

  async end(): Promise<void> {
    await closeStore();
    await this.#testStore?.remove();
  }

  /** Tells the sandbox what to do. */
  async control(method: string, path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${this.origin}/_sandbox/${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : null,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  /** What X was asked since the test began. */
  async calls(): Promise<Call[]> {
    const { calls }: { calls: Call[] } = await (await this.control('GET', 'calls')).json();
    return calls;
  }
}
