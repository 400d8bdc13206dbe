import { describe, expect, it } from 'vitest';
import { authCookies, cookieValues, expiredCookie } from '@/lib/auth/cookies';

describe('reading the Cookie header', () => {
  it.each([
    ['a=1', ['1']],
    ['b=2; a=1; c=3', ['1']],
    ['a=1; a=1', ['1']],
    ['a=1; a=2', ['1', '2']],
    ['a.0=1; ab=2; xa=3; A=4; a =5', ['5']],
    ['a==1=; ', ['=1=']],
    ['a', []],
    ['=1; ;;a=', ['']],
    ['', []],
    [null, []],
  ])('%j gives the cookie named a as %j', (header, values) =>
    expect(cookieValues(header, 'a')).toEqual(values),
  );

  it('takes no name from the prototype', () => {
    expect(cookieValues('a=1', '__proto__')).toEqual([]);
    expect(cookieValues('__proto__=1', 'toString')).toEqual([]);
  });
});

describe('our cookies', () => {
  it('carry __Host- on https and plain names on http', () => {
    const { session, state, verifier } = authCookies(true);
    expect([session, state, verifier].every((name) => name.startsWith('__Host-'))).toBe(true);
    expect(authCookies(false).session).toBe('spaceboard.session');
  });

  it('are removed with the flags a __Host- cookie needs', () => {
    expect(expiredCookie('a', authCookies(true).options)).toBe(
      'a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
    );
    expect(expiredCookie('a', authCookies(false).options)).not.toContain('Secure');
  });
});
