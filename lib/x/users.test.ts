import { expect, it } from 'vitest';
import type { XEdge } from '@/lib/x/call-x';
import { createFieldPlan } from '@/lib/x/field-plan';
import { getMe, getUsersByHandles, getUsersByIds, isSuspended } from '@/lib/x/users';

const calls: URL[] = [];
const edgeWith = (body: unknown, status = 200): XEdge => ({
  apiOrigin: 'https://x.test',
  fetch: async (input) => {
    calls.push(new URL(String(input)));
    return Response.json(body, { status });
  },
  now: () => 0,
  fieldPlan: createFieldPlan(),
});
const ana = { id: '11', username: 'Ana', name: 'Ana' };
const unknown = (value: string, detail: string) => ({
  value,
  detail,
  resource_id: value,
  parameter: 'usernames',
  resource_type: 'user',
  title: 'Not Found Error',
  type: 'https://api.twitter.com/2/problems/resource-not-found',
});

it('finds people by handle and says whom X does not know', async () => {
  const errors = [
    unknown('nobody', 'Could not find user.'),
    unknown('gone', 'User has been suspended: [gone].'),
  ];
  const reply = await getUsersByHandles(edgeWith({ data: [ana], errors }), 't', ['ana', 'nobody', 'gone']);
  if (!reply.ok) throw new Error('refused');
  expect(reply.value.users).toMatchObject([ana]);
  expect(reply.value.problems.map(({ wire }) => wire?.value)).toEqual(['nobody', 'gone']);
  expect(reply.value.problems.map(isSuspended)).toEqual([false, true]);
  expect(calls.at(-1)?.pathname).toBe('/2/users/by');
  expect(calls.at(-1)?.searchParams.get('usernames')).toBe('ana,nobody,gone');
});

it('a reply of errors alone is a reply', async () => {
  const reply = await getUsersByIds(edgeWith({ errors: [unknown('9', 'Could not find user.')] }), 't', ['9']);
  expect(reply).toMatchObject({ ok: true, value: { users: [], problems: [{ code: 'resource-not-found' }] } });
  expect(calls.at(-1)?.pathname).toBe('/2/users');
  expect(calls.at(-1)?.searchParams.has('expansions')).toBe(false);
});

it('reads who signed in', async () => {
  expect(await getMe(edgeWith({ data: ana }), 't')).toMatchObject({ ok: true, value: ana });
  expect(calls.at(-1)?.pathname).toBe('/2/users/me');
});

it.each([[{}], [{ data: { id: '11' } }], [{ data: [ana] }], ['no']])(
  'never takes %j for somebody',
  async (body) => {
    expect(await getMe(edgeWith(body), 't')).toMatchObject({ ok: false, problem: { code: 'x-unreadable' } });
  },
);

it('passes X’s refusal on', async () => {
  const body = { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' };
  expect(await getMe(edgeWith(body, 401), 't')).toMatchObject({
    ok: false,
    problem: { code: 'unauthorized' },
  });
});
