import { describe, expect, it } from 'vitest';
import { castWorld, LANGUAGES } from './cast.mjs';

const { members, formerNames } = castWorld(1);
const users = members.map((member) => member.user);

describe('the cast', () => {
  it('has at least 420 people who may host, in nine languages, right-to-left among them', () => {
    expect(users.filter((user) => !user.protected && !user.suspended).length).toBeGreaterThanOrEqual(420);
    const languages = new Set(users.map((user) => user.lang));
    expect([...languages].sort()).toEqual(['ar', 'de', 'en', 'es', 'hi', 'in', 'iw', 'ja', 'pt']);
  });

  it('gives everybody an id, a handle and a name of their own, of the patterns X has', () => {
    expect(new Set(users.map((user) => user.id)).size).toBe(users.length);
    expect(new Set(users.map((user) => user.username.toLowerCase())).size).toBe(users.length);
    expect(new Set(users.map((user) => user.name)).size).toBe(users.length);
    expect(users.filter((user) => !/^[0-9]{1,19}$/.test(user.id))).toEqual([]);
    expect(users.filter((user) => !/^[A-Za-z0-9_]{4,15}$/.test(user.username))).toEqual([]);
    expect(users.filter((user) => [...user.name].length > 50)).toEqual([]);
    expect(users.filter((user) => [...user.description].length > 160)).toEqual([]);
  });

  it('knows every kind of verification, a name of 50 characters, names with emoji and the rare accounts', () => {
    expect(new Set(users.map((user) => user.verifiedType)).size).toBe(4);
    expect(users.some((user) => user.name.length === 50)).toBe(true);
    expect(users.filter((user) => /\p{Extended_Pictographic}/u.test(user.name)).length).toBeGreaterThan(20);
    for (const rare of /** @type {const} */ (['protected', 'suspended', 'hideFromIncludes', 'withheldIn'])) {
      expect(users.some((user) => user[rare])).toBe(true);
    }
  });

  it('leads former names to people whose handle is another now', () => {
    expect(formerNames.size).toBeGreaterThan(3);
    for (const [name, id] of formerNames) {
      expect(name).toMatch(/^[a-z0-9_]{1,15}$/);
      expect(users.some((user) => user.username.toLowerCase() === name)).toBe(false);
      expect(users.some((user) => user.id === id)).toBe(true);
    }
  });

  it('leaves no placeholder in a bio, and marks links and hashtags where they stand', () => {
    expect(users.filter((user) => /[{}]/.test(user.description))).toEqual([]);
    for (const user of users) {
      for (const { start, end, tag } of user.entities?.description?.hashtags ?? []) {
        expect([...user.description].slice(start, end).join('')).toBe(`#${tag}`);
      }
      expect(user.entities?.url?.urls[0]?.url).toBe(user.url);
    }
  });

  it.each(LANGUAGES.map((language) => ({ lang: language.lang, language })))(
    'gives every organisation of $lang a field that is written down',
    ({ language }) => {
      for (const [name, , field] of language.organisations)
        expect(language.fields, name).toHaveProperty(field);
    },
  );
});
