/**
 * What every place is to say under a fault of X, and how soon all are right again after it. A fault of the sandbox
 * that has no row here fails.
 * @typedef {object} Expected
 * @property {string} board @property {string} proxy @property {string} signIn @property {string} import
 * @property {string} search
 * @property {number} backMs the longest that may pass from X's mending to the first right answer
 * @property {boolean} [isAnswer] X has answered, and a check is a check
 * @property {boolean} [isTold] not waited for: it is told when X will be asked again, within `backMs`
 */

/** The back-off is 8 s at most; a call, and the pause until somebody asks again. */
const soonMs = 12_000;
/** Nobody pays for asking: once a minute. */
const minuteMs = 72_000;
const hourMs = 3_600_000;

/**
 * @param {string} code @param {string} proxy its status @param {string} search its status
 * @param {Partial<Expected>} [more]
 * @returns {Expected}
 */
const refused = (code, proxy, search, more) => ({
  board: `200 kept, ${code}`,
  proxy,
  signIn: '303 x-unavailable',
  import: `200 pending, ${code}`,
  search: `${search} ${code}`,
  backMs: soonMs,
  ...more,
});

const right = {
  board: '200 kept',
  proxy: '200 1 found',
  signIn: 'signed in',
  import: '200 found',
  search: '200 1 found',
  isAnswer: true,
};

/** @type {Record<string, Expected>} */
export const expected = {
  '429-rate': refused('rate-limited', '429', '429'),
  '429-burst': refused('too-many-per-second', '429', '429'),
  '429-code88': refused('rate-limited', '429', '429'),
  '429-usage-capped': refused('usage-capped', '429', '429', { backMs: hourMs, isTold: true }),
  402: refused('credits-depleted', '402', '402', { backMs: minuteMs }),
  '403-spend-cap': refused('spend-cap-reached', '403', '402', {
    signIn: '303 refused',
    backMs: hourMs,
    isTold: true,
  }),
  '403-not-enrolled': refused('client-not-enrolled', '403', '502', {
    signIn: '303 refused',
    backMs: minuteMs,
  }),
  // Of one token: another would be taken.
  '403-scope': refused('forbidden', '403', '502', { signIn: '303 refused', backMs: minuteMs }),
  // Neither is a token taken nor renewed; nobody's connection has ended for that.
  401: refused('x-unavailable', '503', '503', { signIn: '303 refused' }),
  500: refused('x-unavailable', '500', '503'),
  503: refused('x-unavailable', '503', '503'),
  html: refused('x-unreadable', '502', '502'),
  redirect: refused('x-unreadable', '502', '502'),
  truncated: refused('x-unreadable', '502', '502'),
  'wrong-types': refused('x-unreadable', '502', '502'),
  huge: refused('x-unreadable', '502', '502'),
  hang: refused('x-timeout', '504', '504'),
  reset: refused('x-unreachable', '502', '502'),
  // These are answers, as far as anybody can tell.
  partial: { ...right, backMs: soonMs },
  slow: { ...right, backMs: soonMs },
  empty: {
    ...right,
    board: '200 kept, not confirmed',
    proxy: '200 0 found',
    signIn: '303 x-unavailable',
    import: '200 pending, x-unreadable',
    search: '200 0 found',
    backMs: minuteMs,
  },
};
