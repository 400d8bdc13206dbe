import { CodedError } from '@/lib/errors';
import { parseCreators } from '@/lib/watchlists/parse-creators';

/** The creators a board's address names, as keys. @throws CodedError `bad-request` with the first that is none */
export function askedCreators(text: string): string[] {
  const { keys, rejects } = parseCreators(text);
  const first = rejects[0];
  if (first) throw new CodedError('bad-request', `creators: ${first.reason}`);
  if (keys.length === 0) throw new CodedError('bad-request', 'creators: name at least one @handle or id');
  return keys;
}
