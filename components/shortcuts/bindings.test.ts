import { expect, it } from 'vitest';
import { bindings, readKey } from './bindings';

const does = (action: string) => ({ kind: 'action', action });

it.each([
  ['a key of its own', [], 'j', does('next')],
  ['the beginning of two', [], 'g', { kind: 'begun', keys: ['g'] }],
  ['the end of two', ['g'], 's', does('scheduled')],
  ['a key of its own after a beginning', ['g'], 'j', does('next')],
  ['the same beginning again', ['g'], 'g', { kind: 'begun', keys: ['g'] }],
  ['an end without its beginning', [], 'l', null],
  ['nothing of ours after a beginning', ['g'], 'x', null],
])('reads %s', (_, before, key, expected) => {
  expect(readKey(before, key)).toEqual(expected);
});

it('has no shortcut that hides another', () => {
  for (const { keys, action } of bindings) {
    const last = keys.at(-1) ?? '';
    expect(readKey(keys.slice(0, -1), last)).toEqual(does(action));
  }
});
