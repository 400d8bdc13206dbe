/**
 * The sandbox's configuration, from the environment.
 * @param {Record<string, string | undefined>} env
 * @returns {{ options: Required<Omit<import('./server.mjs').SandboxOptions, 'now'>> } | { wrong: string }}
 */
export function readOptions(env) {
  const port = readInteger(env.SANDBOX_PORT, 4300, 0, 65_535);
  const seed = readInteger(env.SANDBOX_SEED, 1, 0, 2 ** 31);
  const expiresInS = readInteger(env.SANDBOX_EXPIRES_IN, 7_200, 1, 10 ** 7);
  const generation = env.SANDBOX_GENERATION || '2.167';
  const redirectUris = readRedirectUris(env.SANDBOX_APP_ORIGIN || 'http://127.0.0.1:3000');
  if (port === undefined) return { wrong: 'SANDBOX_PORT must be a port, 0 to 65535.' };
  if (seed === undefined) return { wrong: 'SANDBOX_SEED must be a whole number.' };
  if (expiresInS === undefined) return { wrong: 'SANDBOX_EXPIRES_IN must be seconds, 1 or more.' };
  if (generation !== '2.166' && generation !== '2.167')
    return { wrong: 'SANDBOX_GENERATION must be 2.166 or 2.167.' };
  if (!redirectUris)
    return { wrong: 'SANDBOX_APP_ORIGIN must be one or more origins, like http://127.0.0.1:3000.' };
  return { options: { port, seed, expiresInS, generation, redirectUris } };
}

/** @param {string | undefined} text @param {number} fallback @param {number} min @param {number} max */
function readInteger(text, fallback, min, max) {
  if (!text) return fallback;
  const value = Number(text);
  return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined;
}

/** @param {string} text comma-separated origins @returns {string[] | undefined} */
function readRedirectUris(text) {
  const origins = text.split(',').map((origin) => origin.trim());
  if (!origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) return undefined;
  return origins.map((origin) => `${origin}/api/auth/callback/x`);
}
