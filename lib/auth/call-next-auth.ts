import 'server-only';
import NextAuth, { type AuthOptions } from 'next-auth';

export type NextAuthCall = {
  /** `['signin', 'x']` and the like. */
  action: string[];
  method: 'GET' | 'POST';
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies?: Record<string, string>;
};

export type NextAuthAnswer = { location: string | null; setCookies: string[]; body: unknown };

type HandlerRequest = {
  method: string;
  query: Record<string, string | string[]>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, never>;
};

/** As much of Node's response as next-auth's API handler touches. */
class RecordedResponse {
  readonly headers = new Map<string, string | string[]>();
  body: unknown;

  status(): this {
    return this;
  }
  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  send(body: unknown): void {
    this.body = body;
  }
  json(body: unknown): void {
    this.body = body;
  }
  end(): void {}
}

/**
 * Asks next-auth through its API-handler form with a request of our own making: exactly the query,
 * body and cookies given reach it, and no header, so nothing forwarded or doubled can.
 */
export async function callNextAuth(options: AuthOptions, call: NextAuthCall): Promise<NextAuthAnswer> {
  const handle: (request: HandlerRequest, response: RecordedResponse) => Promise<void> = NextAuth(options);
  const response = new RecordedResponse();
  const { method, query = {}, body = {}, cookies = {} } = call;
  await handle({ method, query: { ...query, nextauth: call.action }, body, cookies, headers: {} }, response);
  const location = response.getHeader('location');
  const setCookies = response.getHeader('set-cookie') ?? [];
  return {
    location: typeof location === 'string' ? location : null,
    setCookies: typeof setCookies === 'string' ? [setCookies] : setCookies,
    body: response.body,
  };
}

/** The `Set-Cookie` lines for exactly these cookies; what else next-auth would set stays inside. */
export function pickCookies(answer: NextAuthAnswer, names: string[]): string[] {
  return answer.setCookies.filter((line) => names.includes(line.slice(0, line.indexOf('='))));
}

/** The value that next-auth would give a cookie, or null. */
export function cookieSet(answer: NextAuthAnswer, name: string): string | null {
  const [line] = pickCookies(answer, [name]);
  const value = line?.slice(name.length + 1).split(';')[0];
  return value ? decodeURIComponent(value) : null;
}
