import 'server-only';

/** Why a sign-in did not happen; the sign-in page has the words for each. */
export type SignInFailure =
  | 'denied'
  | 'expired'
  | 'state'
  | 'not-allowed'
  | 'x-unavailable'
  | 'profile-unavailable'
  | 'refused'
  | 'unknown';

/** The page that says what happened and offers the next try, which returns to where this one would have. */
export function failurePath(failure: SignInFailure, returnTo: string): string {
  const query = new URLSearchParams({ problem: failure });
  if (returnTo !== '/') query.set('returnTo', returnTo);
  return `/sign-in?${query}`;
}

function statusOf(error: object): number | undefined {
  if (!('response' in error) || typeof error.response !== 'object' || error.response === null)
    return undefined;
  const { response } = error;
  return 'statusCode' in response && typeof response.statusCode === 'number'
    ? response.statusCode
    : undefined;
}

/**
 * What a failed exchange of the code means, from openid-client's error. X answers 400 to a code that
 * is old, used or not this flow's, and 401 or 403 to an app it does not accept.
 */
export function failureOfExchange(error: unknown): SignInFailure {
  if (!(error instanceof Error)) return 'unknown';
  const status = statusOf(error);
  if (status === 400) return 'expired';
  if (status === 401 || status === 403) return 'refused';
  if (status !== undefined) return 'x-unavailable';
  if (error.name === 'RPError') return /timed out/.test(error.message) ? 'x-unavailable' : 'state';
  return 'code' in error || error.name === 'TimeoutError' ? 'x-unavailable' : 'unknown';
}
