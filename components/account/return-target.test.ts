import { describe, expect, it } from 'vitest';
import { describeTarget, ownPath } from '@/components/account/return-target';
import { signInProblems, signInProblemWords } from '@/components/account/sign-in-problems';

describe('where to return to', () => {
  it.each(['/board?creators=nasa,@12,3', '/board', '/w/partners#live', '/board?title=My%20list'])(
    'keeps %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    ['nothing', undefined],
    ['the start page itself', '/'],
    ['another origin', 'https://evil.example/'],
    ['a protocol-relative address', '//evil.example'],
    ['a backslash', '/\\evil.example'],
    ['a backslash further on', '/board\\..\\x'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line break', '/board\r\nset-cookie: a=b'],
    ['no slash', 'board'],
    ['several', ['/board', '/board']],
    ['too long', `/board?creators=${'a'.repeat(17_000)}`],
  ])('drops %s', (_, value) => {
    expect(ownPath(value)).toBeUndefined();
  });

  it.each([
    ['/board?creators=a,b,c', 'the board of 3 creators'],
    ['/board?view=table&creators=nasa', 'the board of one creator'],
    ['/board', 'your board'],
    ['/board?creators=', 'your board'],
    ['/boardroom', 'the page you asked for'],
    [undefined, null],
  ])('describes %s as %s', (path, words) => {
    expect(describeTarget(path)).toBe(words);
  });
});

describe('why a sign-in failed', () => {
  it.each(signInProblems)('has calm words and a next step for %s', (code) => {
    const { title, what, next } = signInProblemWords(code);
    expect(title).toMatch(/^[A-Z].*[^.!]$/);
    for (const sentence of [what, next]) expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
  });

  it.each([['<script>'], ['toString'], ['__proto__'], [['denied', 'state']], [''], [undefined]])(
    'reads %j as unknown and reflects nothing of it',
    (code) => {
      expect(signInProblemWords(code)).toEqual(signInProblemWords('unknown'));
    },
  );
});
