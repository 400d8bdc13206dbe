import { expect, it } from 'vitest';
import { currentTag, languageKey } from './language-tag';

it.each([
  ['iw', 'he'],
  ['IN', 'id'],
  ['pt_BR', 'pt-BR'],
  [' zh-Hant-TW ', 'zh-Hant-TW'],
  ['constructor', 'constructor'],
  ['__proto__', '--proto--'],
])('%s is written %s today', (lang, tag) => expect(currentTag(lang)).toBe(tag));

it.each([
  ['EN', 'en'],
  ['iw', 'he'],
  ['und', undefined],
  ['ZXX', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is filtered by %s', (lang, key) => expect(languageKey(lang)).toBe(key));
