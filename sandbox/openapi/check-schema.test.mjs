import { describe, expect, it } from 'vitest';
import { checkSchema } from './check-schema.mjs';

const document = {
  components: {
    schemas: {
      Id: { type: 'string', pattern: '^[0-9]{1,19}$' },
      Cat: { type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: ['cat'] } } },
      Dog: { type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: ['dog'] } } },
    },
  },
};
const ref = (/** @type {string} */ name) => ({ $ref: `#/components/schemas/${name}` });

describe('the schema checker', () => {
  it.each([
    ['a type', { type: 'integer' }, 7, '7'],
    ['a pattern behind a reference', ref('Id'), '42', 'x'],
    ['a required property', { type: 'object', required: ['a'] }, { a: 1 }, {}],
    ['a property', { properties: { a: ref('Id') } }, { a: '1' }, { a: 1 }],
    ['an unknown property', { properties: { a: {} } }, { a: 1 }, { b: 1 }],
    ['items', { type: 'array', items: ref('Id') }, ['1'], ['1', 'x']],
    ['the least number of items', { type: 'array', minItems: 1 }, [1], []],
    ['an enum', { enum: ['live', 'ended'] }, 'live', 'paused'],
    [
      'a date-time',
      { type: 'string', format: 'date-time' },
      '2026-01-01T00:00:00.000Z',
      '2021-7-14T04:35:55Z!',
    ],
    ['all of', { allOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, { a: 1 }],
    ['one of', { oneOf: [ref('Cat'), ref('Dog')] }, { kind: 'dog' }, { kind: 'cow' }],
    ['null', { type: 'string', nullable: true }, null, 1],
  ])('tells right from wrong by %s', (_, schema, right, wrong) => {
    expect(checkSchema(document, schema, right)).toEqual([]);
    expect(checkSchema(document, schema, wrong)).not.toEqual([]);
  });

  it('fails on a reference to nothing', () => {
    expect(() => checkSchema(document, ref('Cow'), {})).toThrow('There is no');
  });
});
