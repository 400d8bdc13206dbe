/** X's endpoints that this server asks. */
export type EndpointName = 'spaces-by-creators' | 'spaces' | 'spaces-search' | 'users-by' | 'users';

/** What each is asked for, and its path in X's documentation. */
export const endpointWords = {
  'spaces-by-creators': { what: 'What creators have on', path: '/2/spaces/by/creator_ids' },
  spaces: { what: 'Known Spaces', path: '/2/spaces' },
  'spaces-search': { what: 'Spaces by words', path: '/2/spaces/search' },
  'users-by': { what: 'People by handle', path: '/2/users/by' },
  users: { what: 'People by id', path: '/2/users' },
} satisfies Record<EndpointName, { what: string; path: string }>;
