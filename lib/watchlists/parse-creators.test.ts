import { describe, expect, it } from 'vitest';
import { boardPath } from '@/lib/watchlists/board-path';
import { parseCreators } from '@/lib/watchlists/parse-creators';

describe('what people paste', () => {
  it.each([
    ['nasa', ['nasa']],
    ['@NASA', ['nasa']],
    ['＠nasa', ['nasa']],
    ['2244994945', ['2244994945']],
    ['@123', ['@123']],
    ['@123 123', ['@123', '123']],
    ['ada,bob;cy|dee\n eve\t@fay', ['ada', 'bob', 'cy', 'dee', 'eve', 'fay']],
    ['"ada","bob"', ['ada', 'bob']],
    ['(ada) [bob] <cy> «dee»', ['ada', 'bob', 'cy', 'dee']],
    ['ada، bob、cy，dee', ['ada', 'bob', 'cy', 'dee']],
    ['- ada\n* bob\n• cy', ['ada', 'bob', 'cy']],
    ['1. ada\n2. bob\n3) cy', ['ada', 'bob', 'cy']],
    ['Follow @ada.', ['follow', 'ada']],
    ['\u200f@ada\u200b \ufeffbob', ['ada', 'bob']],
    ['__proto__ constructor', ['__proto__', 'constructor']],
    ['1e3', ['1e3']],
  ])('reads %j', (text, keys) => {
    expect(parseCreators(text)).toEqual({ keys, rejects: [], duplicates: 0 });
  });

  it.each([
    ['https://x.com/NASA', 'nasa'],
    ['http://twitter.com/nasa?s=20&t=abc', 'nasa'],
    ['https://www.x.com/nasa/', 'nasa'],
    ['https://mobile.twitter.com/nasa/with_replies', 'nasa'],
    ['x.com/@nasa', 'nasa'],
    ['//x.com/nasa#top', 'nasa'],
    ['https://x.com/i/user/11348282', '11348282'],
    ['https://x.com/12345', '@12345'],
    ['https://twitter.com/intent/user?user_id=11348282', '11348282'],
    ['https://x.com/intent/follow?screen_name=nasa', 'nasa'],
  ])('reads the profile address %s', (text, key) => {
    expect(parseCreators(text)).toEqual({ keys: [key], rejects: [], duplicates: 0 });
  });

  it.each([
    'http://127.0.0.1:3000/board?creators=ada,@12,3&title=A,B',
    '127.0.0.1:3000/board?creators=ada,@12,3',
    '/board?view=table&creators=ada,@12,3',
    'https://board.example/board?creators=ada%2C%4012%2C3',
  ])('reads the creators out of a board’s address: %s', (text) => {
    expect(parseCreators(text)).toEqual({ keys: ['ada', '@12', '3'], rejects: [], duplicates: 0 });
  });

  it('separates addresses joined by commas', () => {
    const text = 'https://x.com/ada,https://h.example/board?creators=bob,cy,https://x.com/dee,eve';
    expect(parseCreators(text).keys).toEqual(['ada', 'bob', 'cy', 'dee', 'eve']);
  });

  it('keeps the first of repeats, in the order written', () => {
    expect(parseCreators('bob ada @BOB https://x.com/ada 3 3')).toEqual({
      keys: ['bob', 'ada', '3'],
      rejects: [],
      duplicates: 3,
    });
  });

  it('says nothing about nothing', () => {
    expect(parseCreators(' ,;\n- … ')).toEqual({ keys: [], rejects: [], duplicates: 0 });
  });
});

describe('what names nobody', () => {
  it.each([
    ['abcdefghijklmnop', 'A handle has at most 15 characters; this one has 16.'],
    ['1234567890123456789a', 'This looks like an id, but an id has digits only.'],
    ['12345678901234567890', 'An id has at most 19 digits; this one has 20.'],
    ['007', 'An id does not begin with 0. If it is a handle, write @007.'],
    ['٣٤٥', 'Write an id with the digits 0 to 9.'],
    ['@', 'There is no handle after the @.'],
    ['ada-lovelace', 'A handle has only letters, digits and _ (like @nasa).'],
    ['#spaces', 'A handle has only letters, digits and _ (like @nasa).'],
    ['Ἀδα', 'A handle has only letters, digits and _ (like @nasa).'],
    ['ada@example.com', 'This looks like an e-mail address or a handle elsewhere, not on X.'],
    ['@ada@mastodon.example', 'This looks like an e-mail address or a handle elsewhere, not on X.'],
    ['javascript:alert', 'A handle has only letters, digits and _ (like @nasa).'],
    [
      'https://x.com/i/spaces/1vOxwAbcDeFGH',
      'Links to a Space are not understood yet. Name the person who hosts it.',
    ],
    ['https://x.com/ada/status/1', 'This is a link to a post. To watch its author, write @ada.'],
    ['https://t.co/abc', 'This is a shortened link. Open it and paste the address it leads to.'],
  ])('%s: %s', (input, reason) => {
    expect(parseCreators(input)).toEqual({ keys: [], rejects: [{ input, reason }], duplicates: 0 });
  });

  it.each([
    'https://x.com/',
    'https://x.com/explore',
    'https://x.com/i/lists/1',
    'https://x.com/ada/unheard-of',
    'https://x.com.evil.example/ada',
    'https://example.com/nasa',
    'https://x.com:99999/ada',
  ])('sends %s back with an example', (input) => {
    const { keys, rejects } = parseCreators(input);
    expect(keys).toEqual([]);
    expect(rejects[0]?.reason).toMatch(/ Paste a profile like https:\/\/x\.com\/nasa, a handle or an id\.$/);
  });

  it('keeps what is good beside what is not', () => {
    const { keys, rejects } = parseCreators('ada, no-handle, bob');
    expect(keys).toEqual(['ada', 'bob']);
    expect(rejects.map(({ input }) => input)).toEqual(['no-handle']);
  });

  it('names those beyond the limit, all of them', () => {
    const names = Array.from({ length: 203 }, (_, index) => `c${index}`);
    const { keys, rejects } = parseCreators(names.join(' '));
    expect(keys).toHaveLength(200);
    expect(rejects).toEqual([
      { input: 'c200, c201, c202', reason: 'A board holds 200 creators; the last 3 are too many.' },
    ]);
  });

  it('refuses more text than 512 kB', () => {
    const { keys, rejects } = parseCreators('ada '.repeat(150_000));
    expect(keys).toEqual([]);
    expect(rejects[0]?.reason).toBe('This is too much text at once (586 kB). Paste at most 512 kB.');
  });
});

describe('hostile text', () => {
  const size = 100_000;
  it.each([
    ['commas', ','.repeat(size)],
    ['spaces', ' '.repeat(size)],
    ['dots', `a${'.'.repeat(size)}b`],
    ['at signs', '@'.repeat(size)],
    ['digits', '9'.repeat(size)],
    ['line numbers', '1.'.repeat(size / 2)],
    ['tabs', '\t1\n'.repeat(size / 3)],
    ['half addresses', ',http'.repeat(size / 5)],
    ['addresses', 'https://x.com/a,'.repeat(size / 16)],
    ['addresses in one', `https://x.com/${'/'.repeat(size)}`],
    ['board in board', '/board?creators='.repeat(size / 16)],
    ['percent signs', `/board?creators=${'%'.repeat(size)}`],
    ['different bad handles', Array.from({ length: size / 8 }, (_, index) => `-a-${index}`).join(' ')],
  ])('reads 100 kB of %s in under 50 ms', (_, text) => {
    // The quickest of several: what else the machine does is not the parser's time.
    const times = Array.from({ length: 8 }, () => {
      const started = performance.now();
      parseCreators(text);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('never throws, and only ever gives keys that a board’s address can hold', () => {
    const pieces = [
      'a',
      'Z9',
      '_',
      '@',
      '.',
      ',',
      ' ',
      '%',
      '%2',
      '/',
      '//',
      ':',
      '?',
      '&',
      '=',
      '#',
      '\\',
      '\0',
      '😀',
      '١',
    ];
    pieces.push('https://x.com/', '/board?creators=', 'x.com', '\ud800', '[', '123', '-');
    let seed = 7;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: next(12) + 1 }, () => pieces[next(pieces.length)]).join('');
      const { keys } = parseCreators(text);
      for (const key of keys) expect(key).toMatch(/^(?:[a-z0-9_]{1,15}|@[0-9]{1,15}|[1-9][0-9]{0,18})$/);
      expect(parseCreators(keys.join(',')).keys).toEqual(keys);
    }
  });
});

describe('the address of a board', () => {
  it('reads as people write it and keeps what else the address says', () => {
    const current = new URLSearchParams('creators=old&view=table&q=a b');
    expect(boardPath(['ada', '@12', '3'], current)).toBe('/board?creators=ada,@12,3&view=table&q=a+b');
    expect(boardPath([])).toBe('/board');
  });

  it('is read back to the same creators', () => {
    const keys = Array.from({ length: 200 }, (_, index) => (index % 2 ? `@${index}` : `${index + 1}`));
    expect(parseCreators(`http://127.0.0.1:3000${boardPath(keys)}`).keys).toEqual(keys);
  });
});

it('takes ids up to the largest that 64 bits hold', () => {
  expect(parseCreators('9223372036854775807').keys).toEqual(['9223372036854775807']);
  for (const beyond of ['9223372036854775808', '9999999999999999999']) {
    const { keys, rejects } = parseCreators(`ada ${beyond}`);
    expect(keys).toEqual(['ada']);
    expect(rejects).toEqual([{ input: beyond, reason: 'No id on X is as large as this.' }]);
  }
});
