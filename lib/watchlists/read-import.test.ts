import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/lib/watchlists/csv';
import { readImport } from '@/lib/watchlists/read-import';

const short = (text: string) => {
  const { wanted, unread } = readImport(text);
  const named = wanted.map((each) =>
    'key' in each ? each.key : 'space' in each ? `space ${each.space}` : `list ${each.list}`,
  );
  return [...named, ...unread.map(({ input }) => `? ${input}`)].join(', ');
};

describe('any text', () => {
  it.each([
    ['names and ids in any mix', '@NASA, 12;https://x.com/esa\n@nasa', 'nasa, 12, esa'],
    ['a Space’s address', 'https://x.com/i/spaces/1vOxwAbcDeFGH', 'space 1vOxwAbcDeFGH'],
    [
      'a Space’s address with more behind it',
      '- twitter.com/i/spaces/1abc/peek?s=20, @esa',
      'esa, space 1abc',
    ],
    ['a mobile one', 'mobile.twitter.com/i/spaces/1abc', 'space 1abc'],
    ['a board’s address', 'https://any.example/board?creators=nasa,12&view=table', 'nasa, 12'],
    [
      'a list’s address',
      'https://any.example/w/launch-partners-k3v9x2ab?view=wall',
      'list launch-partners-k3v9x2ab',
    ],
    ['a list’s path', '/w/launch-k3v9x2ab', 'list launch-k3v9x2ab'],
    [
      'several on a line',
      '/w/launch-k3v9x2ab,/w/other-k3v9x2ab',
      'list launch-k3v9x2ab, list other-k3v9x2ab',
    ],
    ['what it cannot read', 'ada-lovelace', '? ada-lovelace'],
    ['nothing', ' \n ', ''],
  ])('%s', (_what, text, expected) => expect(short(text)).toBe(expected));

  it('says a secret to nobody', () => {
    const read = readImport('https://us.example/w/s/AAAAAAAAAAAAAAAAAAAAAA @nasa');
    expect(JSON.stringify(read)).not.toContain('AAAA');
    expect(read.unread[0]?.reason).toContain('secret link');
    expect(read.wanted).toMatchObject([{ key: 'nasa' }]);
  });

  it('counts what is written twice', () => expect(readImport('@nasa nasa @NASA').duplicates).toBe(2));
});

describe('a file', () => {
  it.each([
    ['with handles', 'handle\nnasa\n@esa\n', 'nasa, esa'],
    ['with a column among others', 'Name,Username,Followers\nNASA,nasa,80\nESA,esa,3', 'nasa, esa'],
    ['with semicolons', 'username;note\nnasa;x\n', 'nasa'],
    ['with an address before the handle', 'handle,profile\nold,https://x.com/i/user/12', '12'],
    ['whose address is broken falls back to the handle', 'handle,profile\nnasa,1.33E+18', 'nasa'],
    ['with a row that names nobody', 'handle,note\nnasa,\n,lost', 'nasa, ? '],
    ['of names without a head', 'nasa,esa\njaxa,isro', 'nasa, esa, jaxa, isro'],
    ['of a head alone', 'handle', 'handle'],
  ])('%s', (_what, text, expected) => expect(short(text)).toBe(expected));

  it('keeps notes and groups, and what a spreadsheet was kept from running', () => {
    const rows = [
      ['handle', 'group', 'note', 'profile'],
      ['nasa', '=press', 'said "hi"\nand left', 'https://x.com/i/user/12'],
    ];
    expect(readImport(writeCsv(rows)).wanted).toMatchObject([
      { key: '12', group: '=press', note: 'said "hi" and left' },
    ]);
  });

  it('says what is too long rather than cutting it', () => {
    const { wanted, unread } = readImport(`handle,note\nnasa,${'n'.repeat(201)}`);
    expect(wanted).toEqual([]);
    expect(unread[0]?.reason).toBe('Its note is longer than 200 characters.');
  });

  it('of ours comes back as it was', () => {
    const file = {
      name: 'Launch',
      description: 'Two\nlines',
      creators: [
        { id: '12', handle: 'nasa', note: 'host', group: 'press' },
        { handle: 'esa' },
        7,
        { id: {} },
      ],
    };
    const read = readImport(JSON.stringify(file));
    expect(read).toMatchObject({ name: 'Launch', description: 'Two\nlines' });
    expect(read.wanted).toMatchObject([
      { key: '12', note: 'host', group: 'press' },
      { key: 'esa', note: '' },
    ]);
    expect(read.unread).toHaveLength(2);
  });

  it.each(['{', '{"creators":1}', '{"__proto__":{"creators":[]}}'])(
    'that only looks like ours is text: %s',
    (text) => expect(readImport(text).name).toBeNull(),
  );
});

it.each([
  ['Space links', 'x.com/i/spaces/1 '],
  ['beginnings of links', 'https://'],
  ['slashes', '/w/'],
  ['secret links', '/w/s/'],
  ['list links', '/w/aaaaaaaaaaaaaaa-'],
  ['hosts', 'https://aaaaaaaa'],
  ['quotes', '"'],
  ['handles', '@abc '],
  ['one word', 'a'],
])('stays quick: 512 kB of %s', (_what, piece) => {
  const text = piece.repeat(Math.floor((512 * 1024) / piece.length));
  const startedAt = performance.now();
  readImport(text);
  expect(performance.now() - startedAt).toBeLessThan(2_500);
});
