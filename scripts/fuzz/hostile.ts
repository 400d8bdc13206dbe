import fc from 'fast-check';

/** Pieces that some reader of ours gives a meaning to, or that broke others' readers. */
const pieces = [
  '@ada',
  '@123',
  '12345',
  '1e3',
  '٣٤٥',
  '00000000000000000001',
  'x.com/ada',
  'https://twitter.com/i/spaces/1YqKDabcdefGH',
  '/board?creators=ada,1007&title=Team',
  'http://127.0.0.1:3000/w/launch-partners-0123456789',
  '/w/s/AAAAAAAAAAAAAAAAAAAAAA',
  'creators=',
  '&list=',
  'state=live',
  'tz=Europe/Paris',
  '__proto__',
  'constructor',
  'user_ids[]=',
  '//evil.example',
  'javascript:alert(1)',
  '<script>',
  '=1+1',
  '\r\nSet-Cookie: a=b',
  '%00',
  '%zz',
  '%E0%A4',
  '"',
  "'",
  ',',
  ';',
  '|',
  '\t',
  '\n',
  '\0',
  '\u202e',
  '\u200d',
  '\ufeff',
  '\ud800',
  '👩‍🚀',
  'مرحبا',
  '-1',
  'NaN',
  'null',
  '{"a":',
  '[[[[',
];

/** Text from nowhere, of meaningful pieces, or both: what a stranger types, pastes or sends. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 12 })
    .map((some) => some.join('')),
);

const names = [
  'id',
  'ids',
  'data',
  'includes',
  'users',
  'errors',
  'meta',
  'name',
  'version',
  'operation',
  'kind',
  'creators',
  'note',
  'group',
  'role',
  'handle',
  'userId',
  '__proto__',
  'constructor',
  'toString',
];

const leaf = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -0, 1, -1, 2 ** 53, 1e308, ''),
  fc.double({ noNaN: true }),
  fc.integer(),
);

/** JSON whose keys are often ones that are looked for. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', maxDepth: 5 }, leaf, tie('list'), tie('record')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  record: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 })), tie('value')), {
      maxLength: 6,
    })
    // As JSON.parse makes it: `__proto__` is a key like any other.
    .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries)))),
})).value;

/** The value with some of its parts, however deep, replaced by others or taken away. */
export function broken(whole: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), hostileJson, fc.boolean());
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let value = structuredClone(whole);
    for (const [where, put, isTaken] of changes) value = replaceNth(value, where, isTaken ? undefined : put);
    return value;
  });
}

function replaceNth(value: unknown, where: number, put: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [key, child] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      collect(child);
    }
  };
  collect(value);
  const place = places[where % (places.length + 1)];
  if (!place) return put;
  if (put === undefined) delete place.holder[place.key];
  else place.holder[place.key] = put;
  return value;
}
