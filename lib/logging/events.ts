import 'server-only';

/**
 * Everything the server writes to its log, each with its level. `docs/operating.md` says what to do about
 * those of `warn` and above; a metric counts them by name.
 */
export const logEvents = {
  'server-started': 'info',
  'server-stopping': 'info',
  'server-stopped': 'info',
  'start-failed': 'fatal',

  request: 'info',
  'static-request': 'debug',
  'probe-request': 'debug',
  'handler-failed': 'error',
  'library-warned': 'warn',
  'library-failed': 'error',

  'sign-in-ended': 'warn',
  'sign-in-failed': 'error',
  'sign-in-not-begun': 'error',

  'x-refuses': 'info',
  'x-answers': 'info',
  'lookup-failed': 'error',
  'lookup-queue-stopped': 'error',
  'turn-failed': 'error',
  'lookup-not-handed': 'error',
  'demand-not-noted': 'error',
  'lease-unknown': 'error',

  'stream-news-not-read': 'error',
  'stream-board-not-read': 'error',
  'stream-lists-not-read': 'error',
  'stream-sessions-not-checked': 'error',

  'store-unreachable': 'error',
  'store-not-tidied': 'error',
  'store-listener-failed': 'error',
} as const;

export type LogEvent = keyof typeof logEvents;
