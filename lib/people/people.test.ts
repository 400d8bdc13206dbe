import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { withEmptyStore } from '@/lib/db/test-store';
import { rememberHandles, rememberPeople } from '@/lib/people/remember';
import { handleOf, resolveKeys } from '@/lib/people/resolve';
import { day, hour } from '@/lib/time';
import type { XProblem } from '@/lib/x/problems';

const now = 1_763_747_000_000;
const ada = { id: '1', handle: 'Ada', name: 'Ada' };
const problem = (value: string, detail: string): XProblem => ({
  code: 'resource-not-found',
  retryable: false,
  title: 'Not Found Error',
  detail,
  wire: { value, detail },
});
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

it.each([
  ['nasa', 'nasa'],
  ['NASA', 'nasa'],
  ['@123', '123'],
  ['2244994945', null],
])('reads %s as the handle %s', (key, handle) => {
  expect(handleOf(key)).toBe(handle);
});

describe('resolveKeys', () => {
  it('knows nobody at first, and an id is an id all the same', async () => {
    expect(await resolveKeys(db, ['ada', '1'], now)).toMatchObject([
      { key: 'ada', id: null, isDue: true },
      { key: '1', id: '1', isDue: true },
    ]);
  });

  it('remembers a profile for a day under handle and id', async () => {
    await rememberHandles(db, ['ada'], { people: [ada], problems: [] }, now);
    const resolved = await resolveKeys(db, ['ada', '1'], now + hour);
    expect(resolved).toMatchObject([
      { id: '1', person: ada, isDue: false },
      { id: '1', person: ada, isDue: false },
    ]);
    expect((await resolveKeys(db, ['ada'], now + day + 1))[0]?.isDue).toBe(true);
  });

  it('tells unknown from suspended, and asks again after an hour', async () => {
    const problems = [
      problem('Gone', 'User has been suspended: [Gone].'),
      problem('nobody', 'Could not find user with usernames: [nobody].'),
    ];
    await rememberHandles(db, ['gone', 'nobody', 'silent'], { people: [], problems }, now);
    const resolved = await resolveKeys(db, ['gone', 'nobody', 'silent'], now);
    expect(resolved.map((key) => key.problem)).toEqual(['suspended', 'not-on-x', 'not-on-x']);
    expect((await resolveKeys(db, ['gone'], now + hour + 1))[0]?.isDue).toBe(true);
  });

  it('follows a rename: the old handle still leads to the person', async () => {
    await rememberHandles(db, ['ada'], { people: [ada], problems: [] }, now);
    await rememberPeople(db, ['1'], { people: [{ ...ada, handle: 'ada_l' }], problems: [] }, now + 1);
    await rememberHandles(
      db,
      ['ada'],
      { people: [], problems: [problem('ada', 'Could not find user')] },
      now + 2,
    );
    expect(await resolveKeys(db, ['ada'], now + 3)).toMatchObject([
      { id: '1', person: { handle: 'ada_l' }, problem: null },
    ]);
  });

  it('drops the profile of an id that X no longer shows', async () => {
    await rememberPeople(db, ['1'], { people: [ada], problems: [] }, now);
    await rememberPeople(db, ['1'], { people: [], problems: [problem('1', 'suspended')] }, now + 1);
    expect(await resolveKeys(db, ['1'], now + 2)).toMatchObject([{ person: null, problem: 'suspended' }]);
  });
});
