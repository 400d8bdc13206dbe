import { describe, expect, it } from 'vitest';
import { bioParts, ownLink, shownBio, shownUrl } from './bio-parts';

const entities = (description: object) => ({ description });
const link = (url: string, expanded_url: string) => ({ start: 0, end: 1, url, expanded_url });

describe('a bio in parts', () => {
  it('leads where its entities say, and shows shortened addresses in full', () => {
    const said = entities({
      urls: [link('https://t.co/a1', 'https://harbour.example/shows/')],
      mentions: [{ username: 'ada_l' }, { username: 'ada' }],
      hashtags: [{ tag: 'Maps' }],
      cashtags: [{ tag: 'TSLA' }],
    });
    expect(bioParts('I am @Ada_L, not @ada. https://t.co/a1 #maps $TSLA', said)).toEqual([
      { text: 'I am ' },
      { text: '@Ada_L', handle: 'ada_l' },
      { text: ', not ' },
      { text: '@ada', handle: 'ada' },
      { text: '. ' },
      { text: 'harbour.example/shows', url: 'https://harbour.example/shows/' },
      { text: ' ' },
      { text: '#maps', hashtag: 'Maps' },
      { text: ' ' },
      { text: '$TSLA', cashtag: 'TSLA' },
    ]);
  });

  it.each<[string, string, unknown]>([
    ['no entities', 'Words @nobody https://t.co/x', undefined],
    ['something else for entities', 'Words', 'text'],
    [
      'a longer name than the one named',
      'Words @ada_lovelace',
      entities({ mentions: [{ username: 'ada' }] }),
    ],
    [
      'an address that is none of the web',
      'See https://t.co/x',
      entities({ urls: [link('https://t.co/x', 'javascript:alert(1)')] }),
    ],
    ['entities that are not in it', 'Words', entities({ hashtags: [{ tag: '.*' }] })],
  ])('stays whole with %s', (_, bio, said) => expect(bioParts(bio, said)).toEqual([{ text: bio }]));

  it('is one text too, its addresses in full', () => {
    const said = entities({ urls: [link('https://t.co/a1', 'https://harbour.example/')] });
    expect(shownBio('See https://t.co/a1.', said)).toBe('See harbour.example.');
    expect(shownBio('See https://t.co/b2', undefined)).toBe('See https://t.co/b2');
    expect(shownBio(undefined, said)).toBeUndefined();
  });

  it('is nothing without a text', () => {
    expect(bioParts(undefined, {})).toEqual([]);
    expect(bioParts('', entities({ hashtags: [{ tag: 'a' }] }))).toEqual([]);
  });

  it('is read in no time, whatever stands in it', () => {
    const tags = Array.from({ length: 200 }, (_, i) => ({ tag: `${'a'.repeat(190)}${i}` }));
    const began = process.cpuUsage();
    for (const bio of [`#${'a'.repeat(1_990)}`, '#'.repeat(2_000), `https://${')'.repeat(1_990)}x`])
      bioParts(bio, entities({ hashtags: tags, cashtags: tags }));
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(50);
  });
});

describe('a person’s own link', () => {
  const said = { url: { urls: [link('https://t.co/u', 'https://ada.example')] } };
  it.each<[string | undefined, unknown, string | undefined]>([
    ['https://t.co/u', said, 'https://ada.example'],
    ['https://t.co/u', undefined, 'https://t.co/u'],
    ['https://t.co/u', { url: { urls: [link('https://t.co/u', 'data:text/html,x')] } }, 'https://t.co/u'],
    ['javascript:alert(1)', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s with %j leads to %s', (url, entities_, target) => expect(ownLink(url, entities_)).toBe(target));
});

it.each([
  ['https://harbour.example/', 'harbour.example'],
  ['http://harbour.example/a/b/?c=d#e', 'harbour.example/a/b/?c=d#e'],
  ['https://аpple.example/', 'xn--pple-43d.example'],
  [`https://harbour.example/${'x'.repeat(200)}`, `harbour.example/${'x'.repeat(63)}…`],
])('%s is shown as %s', (url, shown) => expect(shownUrl(url)).toBe(shown));
