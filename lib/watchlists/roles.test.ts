import { describe, expect, it } from 'vitest';
import { highestRole, type ListAction, listActions, mayDo, type Role, roles } from '@/lib/watchlists/roles';

/** Written out again, so that a slip in the table is seen: owner, editor, viewer, none. */
const expected: Record<ListAction, string> = {
  read: 'yes yes yes no',
  personalise: 'yes yes yes no',
  copy: 'yes yes yes no',
  export: 'yes yes yes no',
  'see-history': 'yes yes yes no',
  leave: 'no yes yes no',
  edit: 'yes yes no no',
  'see-members': 'yes yes no no',
  archive: 'yes no no no',
  delete: 'yes no no no',
  share: 'yes no no no',
  'hand-over': 'yes no no no',
};

describe('who may do what', () => {
  it.each(listActions)('%s', (action) => {
    expect(roles.map((role) => (mayDo(role, action) ? 'yes' : 'no')).join(' ')).toBe(expected[action]);
  });
});

describe('somebody who got at a list in several ways', () => {
  it.each<[Role[], Role]>([
    [[], 'none'],
    [['viewer'], 'viewer'],
    [['viewer', 'editor'], 'editor'],
    [['editor', 'viewer', 'none'], 'editor'],
    [['viewer', 'owner', 'editor'], 'owner'],
  ])('%j is %s', (held, role) => expect(highestRole(held)).toBe(role));
});
