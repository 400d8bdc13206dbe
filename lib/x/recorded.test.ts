import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readProblem } from '@/lib/x/problems';
import { readSpacesReply } from '@/lib/x/spaces';
import { wireSpaceSchema } from '@/lib/x/wire';

/** Replies recorded from the live API, read where they lie; the project does not carry them. */
const folder = fileURLToPath(new URL('../../../shared/reference/payloads/', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const recordedSchema = z.object({ status: z.unknown().optional(), body: z.unknown() });
const recorded = (name: string) => recordedSchema.parse(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')));
const idSchema = z.object({ id: z.string() });

const problemCodes: Record<string, string> = {
  'error_401.json': 'unauthorized',
  'error_402_credits_depleted_2026.json': 'credits-depleted',
  'error_403_client_not_enrolled.json': 'client-not-enrolled',
  'error_403_spend_cap_2026.json': 'spend-cap-reached',
  'error_429_rate_limit.json': 'rate-limited',
  'error_429_usage_capped_2026-02-07.json': 'usage-capped',
};

describe('recorded replies', () => {
  it(
    names.length > 0 ? 'are at hand' : 'are absent here: only the fixtures of spaces.test.ts were read',
    () => {
      expect(names.length === 0 || names.length > 10).toBe(true);
    },
  );

  it.each(names.filter((name) => name in problemCodes))('%s has its code', (name) => {
    const { status, body } = recorded(name);
    expect(readProblem(body, { status: Number(status), now: 0 }).code).toBe(problemCodes[name]);
  });

  it.each(names.filter((name) => /^recorded_(by_creator|get_spaces)/.test(name)))(
    '%s loses no Space',
    (name) => {
      const { body } = recorded(name);
      const { data } = z.object({ data: z.array(idSchema) }).parse(body);
      const reply = readSpacesReply(body, 0);
      expect(reply?.spaces.map(({ id }) => id)).toEqual(data.map(({ id }) => id));
      expect(reply?.problems).toEqual([]);
    },
  );

  it.each(names.filter((name) => /^recorded_(space|get_space)_/.test(name)))(
    '%s is read field by field',
    (name) => {
      const { body } = recorded(name);
      const single = z.object({ data: z.looseObject({}) }).safeParse(body);
      const wire = z.looseObject({}).parse(single.success ? single.data.data : body);
      const space = wireSpaceSchema.parse(wire);
      expect(Object.keys(space).sort()).toEqual(Object.keys(wire).sort());
      expect(Object.values(space).every((value) => value !== undefined)).toBe(true);
    },
  );

  it.each(names.filter((name) => name.startsWith('error_partial')))(
    '%s names whom X does not know',
    (name) => {
      const reply = readSpacesReply(recorded(name).body, 0);
      expect(reply?.problems).toMatchObject([{ code: 'resource-not-found', wire: { value: '15591129' } }]);
    },
  );
});
