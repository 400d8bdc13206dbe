import { formatCount } from '@/components/ui/counts';
import type { ProblemCode } from '@/lib/errors';
import { formatClockInZone } from '@/lib/time/zone';

/** What happened, and what happens or is to be done next. Whole sentences. */
export type ProblemWords = { title: string; next: string };
/** `at`: the formatted time of the next try; `limit`: the number that was reached; both if known. */
type Phrase = string | ((at: string | undefined, limit: string | undefined) => string);
type Entry = { title: Phrase; next: Phrase };

const retries: Phrase = (at) => (at ? `The next try is at ${at}.` : 'We keep trying.');
const operator = 'The person who runs this server can mend it.';

/** For whoever reads a board: every code in plain words. */
const words = {
  'client-disconnected': { title: 'The connection to X was closed by our side.', next: retries },
  'client-forbidden': {
    title: 'X does not let this server use its API.',
    next: `The app registered at X lacks the access it needs. ${operator}`,
  },
  conflict: { title: 'X is busy with the same request.', next: retries },
  'credits-depleted': {
    title: 'This server’s X account is out of credits.',
    next: 'The person who runs this server can buy credits at X. Until then nothing new can be checked.',
  },
  'disallowed-resource': { title: 'X does not show this to apps.', next: 'Look at it on X itself.' },
  'duplicate-rules': { title: 'X already has this rule.', next: operator },
  'field-hydration-failure': { title: 'X could not put its answer together.', next: retries },
  'field-unauthorized': { title: 'X does not show us a part of this.', next: 'The rest is up to date.' },
  'internal-error': { title: 'X had a fault of its own.', next: retries },
  'invalid-request': { title: 'X did not understand our request.', next: operator },
  'invalid-rules': { title: 'X did not accept a rule.', next: operator },
  'noncompliant-rules': { title: 'X refused a rule as against its terms.', next: operator },
  'not-authorized-for-field': {
    title: 'X does not show us a part of this.',
    next: 'The rest is up to date.',
  },
  'not-authorized-for-resource': {
    title: 'X does not show this to us.',
    next: 'The account may be protected, or may have blocked the person whose connection was used.',
  },
  'oauth1-permissions': { title: 'The app registered at X lacks a permission.', next: operator },
  'operational-disconnect': { title: 'X closed the connection for its own upkeep.', next: retries },
  'resource-not-found': {
    title: 'X does not know this.',
    next: 'Check the spelling; the account may have been renamed or closed.',
  },
  'resource-unavailable': { title: 'X cannot show this at present.', next: retries },
  'rule-cap': { title: 'X allows no more rules.', next: operator },
  'spend-cap-reached': {
    title: 'This server has reached its spending limit at X.',
    next: (at) =>
      at
        ? `X answers again from ${at}, or sooner if the limit is raised.`
        : 'X answers again in the next billing period, or sooner if the limit is raised.',
  },
  'streaming-connection': { title: 'X closed the stream.', next: retries },
  'unsupported-authentication': { title: 'X wants another kind of sign-in for this.', next: operator },
  'usage-capped': {
    title: 'This server has used up its monthly allowance at X.',
    next: (at) => (at ? `X answers again from ${at}.` : 'X answers again when the next month begins.'),
  },
  'client-not-enrolled': {
    title: 'The app registered at X is in the wrong package.',
    next: `It must belong to a project with access to the v2 API. ${operator}`,
  },
  forbidden: {
    title: 'X refused this.',
    next: 'Reconnect X; if that does not help, tell the person who runs this server.',
  },
  'rate-limited': {
    title: (at) => (at ? `X has paused us until ${at}.` : 'X has paused us for a few minutes.'),
    next: 'Checks go on by themselves then.',
  },
  'too-many-per-second': { title: 'X asked us to go slower.', next: 'Checks go on in a second or two.' },
  unauthorized: { title: 'X no longer accepts our connection.', next: 'Reconnect X to go on checking.' },
  'unknown-problem': { title: 'X answered with a problem we have not met before.', next: retries },
  'x-timeout': { title: 'X took too long to answer.', next: retries },
  'x-unavailable': { title: 'X is not available at present.', next: retries },
  'x-unreachable': { title: 'We cannot reach X.', next: retries },
  'x-unreadable': { title: 'X sent an answer we cannot read.', next: retries },
  'bad-request': {
    title: 'We did not understand this request.',
    next: 'Check the address, or start again from the first page.',
  },
  'body-too-large': { title: 'That was more than we take at once.', next: 'Send it in smaller parts.' },
  busy: { title: 'This server is busy.', next: retries },
  'daily-reads-spent': {
    title: (_, limit) => (limit ? `Today’s ${limit} reads are spent.` : 'Today’s reads are spent.'),
    next: (at) => `Checks go on at ${at ?? '00:00 UTC'}.`,
  },
  'edit-conflict': {
    title: 'Somebody else changed the same thing.',
    next: 'Look at what it is now, then keep theirs or write yours again.',
  },
  'foreign-origin': {
    title: 'This request came from another site.',
    next: 'Open Spaceboard itself and try there.',
  },
  internal: {
    title: 'Something broke on this server.',
    next: 'Try again. If it stays, tell the person who runs this server.',
  },
  'limit-reached': {
    title: 'That is more than fits.',
    next: 'Take something away first, or spread it over two lists.',
  },
  'method-not-allowed': {
    title: 'This address does not take that kind of request.',
    next: 'Start again from the first page.',
  },
  'no-connection': { title: 'Your X connection has ended.', next: 'Reconnect X to go on checking.' },
  'not-allowed': {
    title: 'This server is not open to your account.',
    next: 'Ask the person who runs it to let you in.',
  },
  'not-found': {
    title: 'There is nothing at this address.',
    next: 'Check the address, or start again from the first page.',
  },
  'not-permitted': {
    title: 'You may look at this, but not change it.',
    next: 'Ask the owner of the list to let you edit it.',
  },
  'read-only-token': {
    title: 'This token may only read.',
    next: 'Make a token that may write, in the settings.',
  },
  'signed-out': { title: 'You are signed out.', next: 'Sign in again to go on.' },
  'store-unavailable': {
    title: 'This server cannot keep or find its data at present.',
    next: 'Try again in a moment. If it stays, tell the person who runs this server.',
  },
  'too-late': {
    title: 'This can no longer be undone.',
    next: 'It was too long ago, or something has changed since. The history shows what it was.',
  },
  'too-many-creators': {
    title: 'That is more than 200 creators.',
    next: 'Take some away, or make two boards.',
  },
  'too-many-requests': {
    title: 'Too many requests from here.',
    next: 'Wait a minute and try again.',
  },
  'too-many-streams': {
    title: 'This session has too many boards open.',
    next: 'Close some of its pages or programs.',
  },
} satisfies Record<ProblemCode, Entry>;

const say = (phrase: Phrase, at: string | undefined, limit: string | undefined) =>
  typeof phrase === 'string' ? phrase : phrase(at, limit);

/** Until a page says how its viewer reads time: hours and minutes with their zone named. */
const defaultClock = (at: number) => formatClockInZone(at, 'UTC');

/**
 * The words for a problem's code.
 * @param options.retryAt when the next try is, epoch milliseconds
 * @param options.title X's own title, shown for a kind of problem we do not know
 * @param options.limit the number that was reached, where one was
 * @param options.clock formats `retryAt` in the viewer's zone
 */
export function problemWords(
  code: ProblemCode,
  options: { retryAt?: number; title?: string; limit?: number; clock?: (at: number) => string } = {},
): ProblemWords {
  const { retryAt, title, clock = defaultClock } = options;
  const at = retryAt === undefined ? undefined : clock(retryAt);
  const limit = options.limit === undefined ? undefined : formatCount(options.limit);
  const entry: Entry = words[code];
  const next = say(entry.next, at, limit);
  if (code === 'unknown-problem' && title)
    return { title: `X says: ${title}.`.replace(/([.!?])\.$/, '$1'), next };
  return { title: say(entry.title, at, limit), next };
}
