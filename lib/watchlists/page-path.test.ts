import { expect, it } from 'vitest';
import { pagePath } from './page-path';

it.each([
  [{ kind: 'space', id: '1OdKrXYzLqoKX' }, [], '/spaces/1OdKrXYzLqoKX'],
  [{ kind: 'person', id: '12' }, ['nasa', '2244994945', '@123'], '/people/12?creators=nasa,2244994945,@123'],
  [{ kind: 'space', id: '../x?y' }, [], '/spaces/..%2Fx%3Fy'],
] as const)('%j beside %j is at %s', (target, creators, path) => {
  expect(pagePath(target, creators)).toBe(path);
});
