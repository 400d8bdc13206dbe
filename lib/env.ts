import 'server-only';
import { isIP } from 'node:net';
import { z } from 'zod';
import { readSecrets } from '@/lib/env-secrets';

/** The one place that reads `process.env`. Each failure names its variable. */

const origin = z.url().transform((url, ctx) => {
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol) || parsed.origin !== url.replace(/\/$/, '')) {
    ctx.addIssue({ code: 'custom', message: 'must be an http(s) origin without a path' });
    return z.NEVER;
  }
  return parsed.origin;
});
// Said without the address, which holds a password.
const databaseUrl = z
  .string()
  .refine((url) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol), {
    message: 'must be postgres://user:password@host/database',
  });
const port = z.coerce.number().int().min(1).max(65535);
const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));

/** An address, or a range of them like `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  const [address = '', bits = '0', ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

const variables = z.object({
  X_CLIENT_ID: z.string().min(1).optional(),
  X_CLIENT_SECRET: z.string().min(1).optional(),
  X_BEARER_TOKEN: z.string().min(1).optional(),
  X_AUTH_ORIGIN: origin.optional(),
  X_API_ORIGIN: origin.optional(),
  X_ISSUER: z.url().optional(),
  ALLOWED_USERS: list.optional(),
  ADMIN_USERS: list.optional(),
  X_DAILY_READS: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1 to 999999999, without separators')
    .transform(Number)
    .optional(),
  TRUSTED_PROXIES: list
    .refine((ranges) => ranges.every(isAddressRange), 'must be addresses or ranges, like 10.0.0.0/8')
    .optional(),
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,7}$/, 'must be a whole number; 0 for no limit')
    .default('1200')
    .transform(Number),
  NEXTAUTH_URL: origin.optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TOKEN_KEYS: z.string().optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  SANDBOX_PORT: port.default(4300),
});

export type TokenKey = { id: string; key: Buffer };

export type Env = {
  x: {
    /** No `X_CLIENT_ID`: the sandbox beside the app is our X. Also true when the API is on loopback. */
    isSandbox: boolean;
    clientId: string;
    clientSecret: string | undefined;
    bearerToken: string | undefined;
    authOrigin: string;
    apiOrigin: string;
    issuer: string | undefined;
    /** Distinct Spaces and people that X may return on a UTC day before calls stop. */
    dailyReads: number | undefined;
  };
  /** Handles or ids; `['*']` means everyone. */
  allowedUsers: string[];
  adminUsers: string[];
  /** The one origin people browse; redirect URIs are built from it alone. */
  appOrigin: string;
  /** Whose word on who asks is taken: addresses and ranges; undefined: this machine and private networks. */
  trustedProxies: string[] | undefined;
  /** How often one session may ask; undefined: as often as it likes. */
  requestsPerMinute: number | undefined;
  /** Whether cookies carry `Secure` and the `__Host-` prefix. */
  isSecure: boolean;
  authSecret: string;
  /** The first key seals, all of them open. 32 bytes each. */
  tokenKeys: TokenKey[];
  /** Where PostgreSQL is, with its password; undefined: the store is a SQLite file in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Who shows it may read the metrics; undefined: there are none. */
  metricsToken: string | undefined;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
};

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const isLoopback = (url: string) => loopbackHosts.has(new URL(url).hostname);

export class EnvError extends Error {
  override name = 'EnvError';
}

function parseVariables(source: Record<string, string | undefined>) {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = variables.safeParse(filled);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new EnvError(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'invalid'}`);
}

const sharedSecret = 'must be set with DATABASE_URL, the same for every instance';

function parseTokenKeys(text: string): TokenKey[] {
  const keys = text.split(',').map((pair) => {
    const [id = '', base64 = ''] = pair.trim().split(/:(.*)/s);
    const key = Buffer.from(base64, 'base64');
    if (!/^[\w-]{1,32}$/.test(id) || key.length !== 32) {
      throw new EnvError('TOKEN_KEYS: each entry is id:base64 of 32 bytes');
    }
    return { id, key };
  });
  // What the second of two sealed, the first would be tried at: it would not open, and nobody would know why.
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new EnvError('TOKEN_KEYS: two keys have one id; give the new one another');
  }
  return keys;
}

/** Which X it is, and as whom we come to it. */
function parseX(v: z.infer<typeof variables>): Env['x'] {
  const hasClient = v.X_CLIENT_ID !== undefined;
  const sandboxOrigin = `http://localhost:${v.SANDBOX_PORT}`;
  const apiOrigin = v.X_API_ORIGIN ?? (hasClient ? 'https://api.x.com' : sandboxOrigin);
  const authOrigin = v.X_AUTH_ORIGIN ?? (hasClient ? 'https://x.com' : sandboxOrigin);
  if (isLoopback(apiOrigin) !== isLoopback(authOrigin)) {
    throw new EnvError('X_API_ORIGIN: must be the sandbox exactly when X_AUTH_ORIGIN is');
  }
  const isSandbox = isLoopback(apiOrigin);
  if (!isSandbox && !hasClient) throw new EnvError('X_CLIENT_ID: required to talk to the real X');
  if (!isSandbox && !apiOrigin.startsWith('https:')) throw new EnvError('X_API_ORIGIN: must be https');
  if (!isSandbox && !authOrigin.startsWith('https:')) throw new EnvError('X_AUTH_ORIGIN: must be https');
  if (!isSandbox && !v.ALLOWED_USERS?.length) {
    throw new EnvError('ALLOWED_USERS: name who may sign in (handles or ids), or write * to let everyone in');
  }
  return {
    isSandbox,
    clientId: v.X_CLIENT_ID ?? 'sandbox-public',
    clientSecret: v.X_CLIENT_SECRET,
    bearerToken: v.X_BEARER_TOKEN,
    authOrigin,
    apiOrigin,
    issuer: v.X_ISSUER,
    dailyReads: v.X_DAILY_READS,
  };
}

/**
 * Configuration from plain variables. `secretsOf` gives the generated secrets kept in a data
 * directory, and is only called when one of them is missing.
 * @throws EnvError whose message begins with the variable's name
 */
export function parseEnv(
  source: Record<string, string | undefined>,
  secretsOf: (dataDir: string) => { authSecret: string; tokenKeys: string } = readSecrets,
): Env {
  const v = parseVariables(source);
  const x = parseX(v);
  const appOrigin = v.NEXTAUTH_URL ?? `http://127.0.0.1:${v.PORT}`;
  const isSecure = appOrigin.startsWith('https:');
  if (!isSecure && !isLoopback(appOrigin))
    throw new EnvError('NEXTAUTH_URL: must be https unless it is loopback');
  if (v.DATABASE_URL && !v.NEXTAUTH_SECRET) throw new EnvError(`NEXTAUTH_SECRET: ${sharedSecret}`);
  if (v.DATABASE_URL && !v.TOKEN_KEYS) throw new EnvError(`TOKEN_KEYS: ${sharedSecret}`);
  const stored = v.NEXTAUTH_SECRET && v.TOKEN_KEYS ? undefined : secretsOf(v.DATA_DIR);
  return {
    x,
    allowedUsers: v.ALLOWED_USERS?.length ? v.ALLOWED_USERS : ['*'],
    adminUsers: v.ADMIN_USERS ?? [],
    appOrigin,
    trustedProxies: v.TRUSTED_PROXIES?.length ? v.TRUSTED_PROXIES : undefined,
    requestsPerMinute: v.REQUESTS_PER_MINUTE || undefined,
    isSecure,
    authSecret: v.NEXTAUTH_SECRET ?? stored?.authSecret ?? '',
    tokenKeys: parseTokenKeys(v.TOKEN_KEYS ?? stored?.tokenKeys ?? ''),
    databaseUrl: v.DATABASE_URL,
    dataDir: v.DATA_DIR,
    metricsToken: v.METRICS_TOKEN,
    logLevel: v.LOG_LEVEL,
  };
}

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardEnv: Env | undefined;
}

/** The process's configuration, read once. @throws EnvError */
export function env(): Env {
  globalThis.spaceboardEnv ??= parseEnv(process.env);
  // next-auth 4 takes its origin from this variable alone.
  process.env.NEXTAUTH_URL = globalThis.spaceboardEnv.appOrigin;
  return globalThis.spaceboardEnv;
}

/** Whether this is `next dev`, whose scripts need more leave than the build's. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}
