import { beforeEach, expect, it, vi } from 'vitest';
import { CodedError } from '@/lib/errors';
import { personReadingSchema } from '@/lib/spaces/person-schema';
import { GET } from './route';

const edges = vi.hoisted(() => ({ requireViewer: vi.fn(), readPerson: vi.fn() }));
vi.mock('@/lib/auth/viewer', () => ({ requireViewer: edges.requireViewer }));
vi.mock('@/lib/collector/read-person', () => ({ readPerson: edges.readPerson }));

beforeEach(() => {
  vi.clearAllMocks();
  edges.requireViewer.mockResolvedValue({ id: 'v' });
});

const ask = (id: string) =>
  GET(new Request('http://127.0.0.1:3000/api/people/x'), { params: Promise.resolve({ id }) });

it.each([
  { status: 'found', person: { id: '12', handle: 'ada', name: 'Ada', bio: [{ text: 'Radio.' }] } },
  { status: 'missing', reason: 'suspended' },
])('answers what is known: %j', async (answer) => {
  edges.readPerson.mockResolvedValue(answer);
  const response = await ask('12');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(personReadingSchema.parse(await response.json())).toEqual(answer);
  expect(edges.readPerson).toHaveBeenCalledWith({ viewerId: 'v', personId: '12', waitMs: 3_000 });
});

it.each([
  '',
  '0x1',
  '1e3',
  '-1',
  '१२',
  '1'.repeat(20),
  '9223372036854775808',
  '007',
  '0',
  '__proto__',
  '1,2',
])('refuses %s with the reason, before anything is read', async (id) => {
  const response = await ask(id);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: 'bad-request',
    detail: expect.stringContaining('digits'),
  });
  expect(edges.readPerson).not.toHaveBeenCalled();
});

it('says why X could not be asked, and when it may be', async () => {
  const retryAt = Date.now() + 60_000;
  edges.readPerson.mockResolvedValue({ status: 'refused', problem: { code: 'rate-limited', retryAt } });
  const response = await ask('12');
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ code: 'rate-limited', retryAt });
});

it('tells nobody who is signed out', async () => {
  edges.requireViewer.mockRejectedValue(new CodedError('signed-out', 'Sign in to see this.'));
  expect((await ask('12')).status).toBe(401);
  expect(edges.readPerson).not.toHaveBeenCalled();
});
