import { askedCreators } from '@/app/api/spaces/asked-creators';
import { cookieValues } from '@/lib/auth/cookies';
import { ownPath } from '@/lib/auth/own-path';
import { bearerOf } from '@/lib/auth/personal-tokens';
import { open } from '@/lib/auth/seal';
import { createSseParser } from '@/lib/query/sse-parser';
import { readMessage } from '@/lib/query/stream-message';
import { foldText } from '@/lib/spaces/fold-text';
import { parseProxyQuery } from '@/lib/spaces/proxy-query';
import { readDay } from '@/lib/time/calendar-day';
import { isTimeZone } from '@/lib/time/wall';
import { readBoardAddress, writeBoardAddress } from '@/lib/watchlists/board-address';
import { boardCreators, isAddress, readAddress } from '@/lib/watchlists/creator-address';
import { readName } from '@/lib/watchlists/creator-token';
import { readCsv, writeCsv } from '@/lib/watchlists/csv';
import { isSlug, slugFor } from '@/lib/watchlists/list-slug';
import { parseCreators } from '@/lib/watchlists/parse-creators';
import { plainText } from '@/lib/watchlists/plain-text';
import { readImport } from '@/lib/watchlists/read-import';
import { readRateLimit } from '@/lib/x/rate-limit';
import { bracketed } from '@/lib/x/refused-values';

const keys = [{ id: 'k1', key: Buffer.alloc(32, 7) }];

/** Headers cannot hold every text; a client that sends such a one is cut off before us. */
function headerOf(text: string): string | null {
  try {
    return new Headers({ 'x-any': text }).get('x-any');
  } catch {
    return null;
  }
}

/** Everything of ours that reads text which anybody may write: in an address, a cookie, a field, a reply of X. */
export const textReaders: Record<string, (text: string) => unknown> = {
  'creators pasted': parseCreators,
  'an import': readImport,
  'a CSV file': readCsv,
  'a CSV cell': (text) => writeCsv([[text]]),
  'a name': readName,
  'an address of a creator': readAddress,
  'whether it is an address': isAddress,
  'an address of a board': boardCreators,
  'a board’s address': (text) => readBoardAddress(new URLSearchParams(text)),
  'a board’s address, written again': (text) => {
    const params = new URLSearchParams(text);
    return writeBoardAddress(readBoardAddress(params), params).toString();
  },
  'creators of a board asked for': askedCreators,
  'a question in X’s shape': (text) => parseProxyQuery(new URLSearchParams(text)),
  'where to return to': ownPath,
  'a slug': isSlug,
  'a slug made of a name': (text) => slugFor(text, 'abcdefghij'),
  'plain text': (text) => plainText(text, true),
  'text compared': foldText,
  'a day': readDay,
  'a time zone': isTimeZone,
  'a cookie header': (text) => cookieValues(text, 'spaceboard.session'),
  'an authorization': (text) => bearerOf(headerOf(text)),
  'a sealed token': (text) => open(keys, { userId: '1', column: 'access_token' }, text),
  'a stream': (text) => createSseParser()(text).map(readMessage),
  'what X allows': (text) => {
    const value = headerOf(text) ?? '';
    const headers = {
      'x-rate-limit-limit': value,
      'x-rate-limit-remaining': value,
      'x-rate-limit-reset': value,
    };
    return readRateLimit(new Headers(headers), 0);
  },
  'values that X refuses': bracketed,
};
