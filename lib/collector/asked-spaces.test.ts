import { beforeEach, describe, expect, it } from 'vitest';
import { AskedSpaces } from '@/lib/collector/asked-spaces';
import { minute } from '@/lib/time';
import type { SpacesReply } from '@/lib/x/spaces';

const reply = (more: Partial<SpacesReply> = {}): SpacesReply => ({
  spaces: [],
  users: [],
  topics: [],
  problems: [],
  ...more,
});
const problem = (code: 'resource-not-found' | 'forbidden' | 'not-authorized-for-resource', wire: object) => ({
  code,
  retryable: false,
  title: 'No',
  wire: { ...wire },
});

let asked: AskedSpaces;
beforeEach(() => {
  asked = new AskedSpaces();
});

/** What is known of a Space that somebody wants, after this reply. */
function hear(said: SpacesReply, id = '1a') {
  asked.want(id, 0);
  asked.hear([id], said, 0);
  return asked.answer(id, 0);
}

describe('a Space that was asked for by its id', () => {
  it('is found, with whom it is of and who is in it', () => {
    const spaces = [
      { id: '1a', state: 'live', creator_id: '7', host_ids: ['7'] },
      { id: '1b', state: 'live', creator_id: '7' },
    ];
    const users = [{ id: '7', username: 'ada', name: 'Ada' }];
    expect(hear(reply({ spaces, users }))).toMatchObject({
      kind: 'found',
      at: 0,
      creatorId: '7',
      content: { spaces: [{ id: '1a' }], people: [{ id: '7', handle: 'ada' }] },
    });
  });

  it('is of its first host where X names no creator', () => {
    const spaces = [{ id: '1a', state: 'live', host_ids: ['8', '9'] }];
    expect(hear(reply({ spaces }))).toMatchObject({ kind: 'found', creatorId: '8' });
  });

  it('is unreadable where X names nobody at all', () => {
    const spaces = [{ id: '1a', state: 'live' }];
    expect(hear(reply({ spaces }))).toEqual({ kind: 'refused', at: 0, code: 'x-unreadable' });
  });

  it.each([
    ['resource_id', { resource_id: '1a' }],
    ['value', { value: '1a' }],
  ])('is unknown where X says so by %s', (_, wire) => {
    const problems = [problem('resource-not-found', wire)];
    expect(hear(reply({ problems }))).toEqual({ kind: 'unknown', at: 0 });
  });

  it.each(['forbidden', 'not-authorized-for-resource'] as const)('is refused with %s', (code) => {
    const problems = [problem(code, { resource_id: '1a' })];
    expect(hear(reply({ problems }))).toEqual({ kind: 'refused', at: 0, code });
  });

  it('is neither there nor gone where X says nothing of it', () => {
    const problems = [problem('resource-not-found', { resource_id: '1b' })];
    expect(hear(reply({ problems }))).toBeNull();
  });
});

describe('what X said', () => {
  const unknown = (id: string) => reply({ problems: [problem('resource-not-found', { value: id })] });

  it('is kept for a minute', () => {
    hear(unknown('1a'));
    expect(asked.answer('1a', minute - 1)).not.toBeNull();
    expect(asked.answer('1a', minute)).toBeNull();
  });

  it('is kept of what somebody wants alone, and for whoever wanted it first only once', () => {
    asked.hear(['1a'], unknown('1a'), 0);
    expect(asked.answer('1a', 0)).toBeNull();
    asked.want('1c', 0);
    asked.hear(['1c'], unknown('1c'), 0);
    asked.hear(['1c'], reply(), 1);
    expect(asked.answer('1c', 1)).toEqual({ kind: 'unknown', at: 0 });
  });

  it('is not kept of what was wanted long ago and X was not asked for: that is forgotten', () => {
    asked.want('1a', 0);
    asked.want('1b', 1);
    asked.want('1c', 5 * minute);
    asked.hear(['1a'], unknown('1a'), 5 * minute);
    asked.hear(['1b'], unknown('1b'), 5 * minute);
    expect(asked.answer('1a', 5 * minute)).toBeNull();
    expect(asked.answer('1b', 5 * minute)).not.toBeNull();
  });

  it('is kept of a thousand Spaces, the latest', () => {
    for (let index = 0; index <= 1_000; index += 1) hear(unknown(`1x${index}`), `1x${index}`);
    expect(asked.answer('1x0', 0)).toBeNull();
    expect(asked.answer('1x1', 0)).not.toBeNull();
    expect(asked.answer('1x1000', 0)).not.toBeNull();
  });
});
