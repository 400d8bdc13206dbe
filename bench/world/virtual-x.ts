import { setTimeout as delay } from 'node:timers/promises';
import { clock } from '@/bench/virtual/install';
import { answer } from '@/sandbox/answer.mjs';
import type { writeReply } from '@/sandbox/http/reply.mjs';
import { issueTokens } from '@/sandbox/oauth/store.mjs';
import { createBox } from '@/sandbox/state.mjs';

type Reply = Parameters<typeof writeReply>[1];
/** What a test makes of X's true answer: another one, or none. */
export type Spoil = (reply: Reply, path: string) => Reply | 'unreachable';

/** The sandbox without a network, on the virtual clock; its limits, projections and errors are the sandbox's own. */
export class VirtualX {
  readonly box = createBox(
    { seed: 1, generation: '2.167', redirectUris: [], expiresInS: 2_000_000_000 },
    clock.now,
  );
  isDown = false;
  spoil: Spoil = (reply) => reply;
  /** Called when an answer has arrived where it was asked for. */
  onArrival: (path: string) => void = () => {};
  /** How long a call takes, there and back. */
  readonly #latencyMs: () => number;

  constructor(latencyMs: () => number) {
    this.#latencyMs = latencyMs;
    this.box.world.clear();
  }

  fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const latencyMs = this.#latencyMs();
    await delay(latencyMs / 2, undefined, { signal: request.signal });
    if (this.isDown) throw new TypeError('fetch failed');
    const call = {
      method: request.method,
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
      remoteAddress: '127.0.0.1',
    };
    const { reply, delayMs } = answer(this.box, call);
    const spoilt = this.spoil(reply, call.path);
    await delay(latencyMs / 2 + delayMs, undefined, { signal: request.signal });
    if (spoilt === 'unreachable' || spoilt.instead === 'reset') throw new TypeError('fetch failed');
    if (spoilt.instead === 'hang') await delay(3_600_000, undefined, { signal: request.signal });
    this.onArrival(call.path);
    const body = spoilt.json === undefined ? (spoilt.text ?? '') : JSON.stringify(spoilt.json);
    return new Response(body, { status: spoilt.status, headers: spoilt.headers });
  };

  /** An access token as if this person had signed in. */
  issueToken(userId: string): string {
    const grant = { userId, clientId: 'sandbox-public', scopes: ['tweet.read', 'users.read', 'space.read'] };
    return issueTokens(this.box.oauth, grant, clock.now(), 1_000_000_000).access_token;
  }

  /** How many of the calls so far were refused for their number; the sandbox remembers the last five thousand. */
  refusals = (): number => this.box.calls.list().filter((call) => call.status === 429).length;
}
