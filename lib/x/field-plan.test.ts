import { describe, expect, it } from 'vitest';
import type { XEdge } from '@/lib/x/call-x';
import { createFieldPlan, type FieldParameter, fieldQuery, learnFields } from '@/lib/x/field-plan';
import { readProblem } from '@/lib/x/problems';
import { getSpacesByCreators } from '@/lib/x/spaces';

const now = 1_763_747_000_000;
const all: FieldParameter[] = ['space.fields', 'expansions', 'user.fields', 'topic.fields'];
const asked = (plan = createFieldPlan(), at = now) => fieldQuery(plan, all, at);
const namesOf = (query: Record<string, string>, parameter: FieldParameter) =>
  query[parameter]?.split(',') ?? [];

/** What a 400 says, in each form seen or documented. */
const forms: Record<string, (parameter: string, name: string) => unknown> = {
  'a sentence with the allowed names': (parameter, name) => ({
    errors: [{ message: `The \`${parameter}\` query parameter value [${name}] is not one of [id,other]` }],
    title: 'Invalid Request',
    type: 'https://api.twitter.com/2/problems/invalid-request',
  }),
  'parameters beside a sentence': (parameter, name) => ({
    errors: [{ parameters: { [parameter]: [name] }, message: 'Not valid' }],
    type: 'https://api.x.com/2/problems/invalid-request',
  }),
  'parameter and value': (parameter, name) => ({
    title: 'Invalid Request',
    detail: 'Not valid',
    parameter,
    value: name,
    type: 'https://api.x.com/2/problems/invalid-request',
  }),
  'the detail alone': (parameter, name) => ({
    title: 'Invalid Request',
    detail: `The \`${parameter}\` query parameter value [${name}] is not valid`,
  }),
};

describe('learning which fields X takes', () => {
  it.each(Object.keys(forms))('drops exactly the named one: %s', (form) => {
    const plan = createFieldPlan();
    const problem = readProblem(forms[form]?.('user.fields', 'parody'), { status: 400, now });
    expect(learnFields(plan, all, problem, now)).toBe(true);
    const before = namesOf(asked(), 'user.fields');
    expect(namesOf(asked(plan), 'user.fields')).toEqual(before.filter((name) => name !== 'parody'));
    expect(asked(plan).expansions).toBe(asked().expansions);
  });

  it('drops an expansion, and asks again after a day', () => {
    const plan = createFieldPlan();
    const problem = readProblem(forms['parameter and value']?.('expansions', 'topic_ids'), {
      status: 400,
      now,
    });
    expect(learnFields(plan, all, problem, now)).toBe(true);
    expect(namesOf(asked(plan), 'expansions')).not.toContain('topic_ids');
    expect(namesOf(asked(plan, now + 25 * 3_600_000), 'expansions')).toContain('topic_ids');
  });

  it('a sentence that repeats the whole list costs only what is not allowed in it', () => {
    const list = asked()['space.fields'] ?? '';
    const message = `The \`space.fields\` query parameter value [${list}] is not one of [${list.replace('lang,', '')}]`;
    const plan = createFieldPlan();
    expect(learnFields(plan, all, readProblem({ errors: [{ message }] }, { status: 400, now }), now)).toBe(
      true,
    );
    expect([...plan.refusedAt.keys()]).toEqual(['space.fields lang']);
    const vague = readProblem({ detail: `The \`space.fields\` [${list}] are wrong` }, { status: 400, now });
    expect(learnFields(createFieldPlan(), all, vague, now)).toBe(false);
  });

  it.each([
    ['an id is refused', 'user_ids', '12'],
    ['a field we never asked', 'user.fields', 'moon_phase'],
    ['what a reply cannot do without', 'space.fields', 'state'],
    ['the mark without which nobody may be shown', 'user.fields', 'protected'],
  ])('learns nothing when %s', (_name, parameter, name) => {
    for (const form of Object.values(forms)) {
      const problem = readProblem(form(parameter, name), { status: 400, now });
      expect(learnFields(createFieldPlan(), all, problem, now)).toBe(false);
    }
  });

  it('learns from a 400 alone', () => {
    const problem = readProblem(forms['parameter and value']?.('user.fields', 'parody'), {
      status: 403,
      now,
    });
    expect(learnFields(createFieldPlan(), all, problem, now)).toBe(false);
  });

  it('asks for nothing that depends on who asks', () => {
    const text = JSON.stringify(asked());
    expect(text).not.toMatch(
      /subscriber_count|connection_status|confirmed_email|receives_your_dm|subscribes_to_you/,
    );
    expect(namesOf(asked(), 'user.fields')).not.toContain('subscription');
  });
});

/** An X that refuses some names, one per reply. */
function pickyX(refused: [FieldParameter, string][]): { edge: XEdge; calls: URL[] } {
  const calls: URL[] = [];
  const fake: typeof fetch = async (input) => {
    const url = new URL(String(input));
    calls.push(url);
    const bad = refused.find(([parameter, name]) =>
      url.searchParams.get(parameter)?.split(',').includes(name),
    );
    if (!bad) return Response.json({ meta: { result_count: 0 } });
    return Response.json(forms['a sentence with the allowed names']?.(...bad), { status: 400 });
  };
  const edge = { apiOrigin: 'https://x.test', fetch: fake, now: () => now, fieldPlan: createFieldPlan() };
  return { edge, calls };
}

describe('one call', () => {
  it('makes one request each, and says when one more try is worth a slot', async () => {
    const { edge, calls } = pickyX([
      ['user.fields', 'parody'],
      ['expansions', 'topic_ids'],
    ]);
    const ask = () => getSpacesByCreators(edge, 't', ['1']);
    expect(await ask()).toMatchObject({ ok: false, problem: { code: 'invalid-request', retryable: true } });
    expect(calls).toHaveLength(1);
    expect(await ask()).toMatchObject({ ok: false, problem: { retryable: true } });
    expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ ok: true });
    expect(calls).toHaveLength(4);
  });

  it('a refusal that repeats itself comes to an end', async () => {
    const { edge } = pickyX([['space.fields', 'state']]);
    expect(await getSpacesByCreators(edge, 't', ['1'])).toMatchObject({
      ok: false,
      problem: { retryable: false },
    });
  });
});
