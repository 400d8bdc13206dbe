/** Everything the app reads, set to nothing: a developer's `.env` must not reach journeys and pictures. */
const nothingSet = {
  X_CLIENT_ID: '',
  X_CLIENT_SECRET: '',
  X_BEARER_TOKEN: '',
  X_AUTH_ORIGIN: '',
  X_API_ORIGIN: '',
  X_ISSUER: '',
  ALLOWED_USERS: '',
  ADMIN_USERS: '',
  X_DAILY_READS: '',
  TRUSTED_PROXIES: '',
  REQUESTS_PER_MINUTE: '',
  NEXTAUTH_URL: '',
  NEXTAUTH_SECRET: '',
  TOKEN_KEYS: '',
  DATABASE_URL: '',
  METRICS_TOKEN: '',
  LOG_LEVEL: '',
};

/** @typedef {Partial<Record<keyof typeof nothingSet, string>>} Settings */

/**
 * A process environment with little from outside, and the given settings.
 * @param {Record<string, string>} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(settings) {
  const { PATH, HOME, TMPDIR } = process.env;
  return { NODE_ENV: 'production', PATH, HOME, TMPDIR, ...nothingSet, ...settings };
}
