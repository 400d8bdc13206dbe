import { describe, expect, it } from 'vitest';
import { isStoreTrouble } from '@/lib/http/store-trouble';

const withCode = (code: unknown) => Object.assign(new Error('words'), { code });

describe('trouble of the store', () => {
  it.each([
    'SQLITE_FULL',
    'SQLITE_READONLY',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
    '53100',
    '57P01',
    '57014',
    '08006',
    '25006',
    'ECONNREFUSED',
  ])('is %s', (code) => expect(isStoreTrouble(withCode(code))).toBe(true));
  it.each([
    ['a broken constraint', withCode('SQLITE_CONSTRAINT_UNIQUE')],
    ['a broken statement', withCode('42601')],
    ['an error without a code', new Error('SQLITE_FULL')],
    ['a number', withCode(53100)],
    ['words', 'SQLITE_FULL'],
  ])('is not %s', (_, error) => expect(isStoreTrouble(error)).toBe(false));
});
