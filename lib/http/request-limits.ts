import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock, addressHeader } from '@/lib/http/client-address';

/** Who asks, as far as it is known before anything is read from the store. */
export type Asker = {
  /** Empty where the peer has none. */
  address: string;
  /** The cookies or token as sent; whether they are anybody's is not known yet. */
  credential: string | undefined;
  isSignIn: boolean;
};

export function askerOf(request: Request): Asker {
  const { headers, method, url } = request;
  return {
    address: headers.get(addressHeader) ?? '',
    credential: headers.get('authorization') ?? headers.get('cookie') ?? undefined,
    isSignIn: method === 'POST' && new URL(url).pathname.startsWith('/api/auth/signin'),
  };
}

/** An office shares one address. */
const addressFactor = 5;
const signInFactor = 1 / 20;

/**
 * How often one session and one address may ask, counted in this process for a minute at a time. The
 * address counts everything: a credential can be made up for each request, an address cannot.
 */
export class RequestCounter {
  readonly #bySession: RateLimiterMemory;
  readonly #byAddress: RateLimiterMemory;
  readonly #signIns: RateLimiterMemory;

  /** @param perMinute requests of one session or token; an address has five times as many, and a twentieth of sign-ins */
  constructor(perMinute: number) {
    const limiter = (factor: number) =>
      new RateLimiterMemory({ points: Math.ceil(perMinute * factor), duration: 60 });
    this.#bySession = limiter(1);
    this.#byAddress = limiter(addressFactor);
    this.#signIns = limiter(signInFactor);
  }

  /** Counts a request. @returns milliseconds until the next one is taken, or null when this one is */
  async count({ address, credential, isSignIn }: Asker): Promise<number | null> {
    const block = addressBlock(address);
    const waits = [await wait(this.#byAddress, block)];
    if (isSignIn) waits.push(await wait(this.#signIns, block));
    if (credential !== undefined) waits.push(await wait(this.#bySession, keyOf(credential)));
    const longest = Math.max(...waits);
    return longest > 0 ? longest : null;
  }
}

/** Neither a cookie nor a token is kept in clear, and a long one takes no more room than a short one. */
const keyOf = (credential: string) => createHash('sha256').update(credential).digest('base64url');

async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}
