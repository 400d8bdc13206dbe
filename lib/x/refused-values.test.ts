import { expect, it } from 'vitest';
import { readProblem } from '@/lib/x/problems';
import { refusedValues } from '@/lib/x/refused-values';

const problem = (body: object, status = 400) => readProblem(body, { status, now: 0 });
const saying = (message: string) => ({
  errors: [{ parameters: { ids: ['1,x,3'] }, message }],
  title: 'Invalid Request',
  detail: 'One or more parameters to your request was invalid.',
  type: 'https://api.twitter.com/2/problems/invalid-request',
});

it.each<[string, object, string[]]>([
  ['one value', saying('The `ids` query parameter value [x] is not valid'), ['x']],
  ['one value and what would do', saying('The `ids` query parameter value [x] is not one of [1,3]'), ['x']],
  ['a value of the older shape', { ...saying(''), value: '3', parameter: 'ids' }, ['3']],
  [
    'several, one by one',
    { ...saying(''), errors: [{ message: 'value [x]' }, { message: 'value [1]' }] },
    ['1', 'x'],
  ],
  ['the whole list', saying('The `ids` query parameter value [1,x,3] is not valid'), []],
  ['what was not asked', saying('The `ids` query parameter value [9] is not valid'), []],
  ['nothing', { title: 'Invalid Request' }, []],
  ['nonsense', { title: 'Invalid Request', errors: [{}, { message: 7 }, { message: '][' }] }, []],
])('finds what X names: %s', (_, body, expected) => {
  expect(refusedValues(problem(body), ['1', 'x', '3'])).toEqual(expected);
});

it('finds a value that was asked alone', () => {
  expect(refusedValues(problem(saying('value [x] is not valid')), ['x'])).toEqual(['x']);
});

it('accuses nobody when it was not the request that X refused', () => {
  expect(refusedValues(problem({ title: 'Forbidden', detail: 'value [x]' }, 403), ['x'])).toEqual([]);
});
