/**
 * `SLUG`, `TOKEN` and `SESSION` in a sample's address are those of the moment. `isLast`: nobody can ask for
 * anything after it, so that somebody else does it.
 */
export type Sample = { path?: string; body?: unknown; headers?: Record<string, string>; isLast?: boolean };

const creators = [{ id: '1001', note: 'Mornings', group: 'Radio' }, { id: '1006' }];
const list = '/api/watchlists/SLUG';

/**
 * How to ask for each operation of the API, for the recorded examples and for who may do what. A list called
 * Launch partners is there, shared with Ed, and has a link for viewers.
 */
export const samples: Record<string, Sample> = {
  'GET /api/spaces': { path: '/api/spaces?creators=ada_onair,1006' },
  'GET /api/spaces/stream': { path: '/api/spaces/stream?creators=1001' },
  'GET /api/spaces/search': { path: '/api/spaces/search?q=harbour' },
  'GET /api/spaces/{id}/calendar': { path: '/api/spaces/1nAJELYEEPvGL/calendar' },
  'GET /api/people/{id}': { path: '/api/people/1001' },
  'GET /api/2/spaces/by/creator_ids': {
    path: '/api/2/spaces/by/creator_ids?user_ids=1001,1006&space.fields=title,host_ids',
  },
  'GET /api/watchlists': {},
  'POST /api/watchlists': { body: { name: 'Launch partners', description: 'Who speaks in May', creators } },
  'GET /api/watchlists/{slug}': { path: list },
  'PATCH /api/watchlists/{slug}': { path: list, body: { version: 1, name: 'Partners' } },
  'DELETE /api/watchlists/{slug}': { path: list },
  'POST /api/watchlists/{slug}/operations': {
    path: `${list}/operations`,
    body: { version: 1, operation: { kind: 'note', id: '1001', note: 'Every morning' } },
  },
  'POST /api/watchlists/{slug}/undo': { path: `${list}/undo`, body: { version: 2 } },
  'GET /api/watchlists/{slug}/changes': { path: `${list}/changes` },
  'GET /api/watchlists/{slug}/members': { path: `${list}/members` },
  'POST /api/watchlists/{slug}/members': {
    path: `${list}/members`,
    body: { handle: '@ada_onair', role: 'viewer' },
  },
  'PATCH /api/watchlists/{slug}/members/{userId}': { path: `${list}/members/901`, body: { role: 'viewer' } },
  'DELETE /api/watchlists/{slug}/members/{userId}': { path: `${list}/members/901` },
  'POST /api/watchlists/{slug}/owner': { path: `${list}/owner`, body: { userId: '901' } },
  'POST /api/watchlists/{slug}/links': { path: `${list}/links`, body: { role: 'viewer', expiresInDays: 30 } },
  'DELETE /api/watchlists/{slug}/links/{role}': { path: `${list}/links/viewer` },
  'PATCH /api/watchlists/{slug}/overlay': {
    path: `${list}/overlay`,
    body: { pins: ['1001'], defaultView: 'table' },
  },
  'POST /api/watchlists/{slug}/copy': { path: `${list}/copy`, body: { name: 'My partners' } },
  'GET /api/watchlists/{slug}/export': { path: `${list}/export?format=json` },
  'POST /api/watchlists/import': {
    path: '/api/watchlists/import?ask=0',
    body: '@ada_onair, https://x.com/finn_plans',
    headers: { 'content-type': 'text/plain' },
  },
  'GET /api/tokens': {},
  'POST /api/tokens': { body: { name: 'Nightly report', scope: 'read', expiresInDays: 90 } },
  'DELETE /api/tokens/{id}': { path: '/api/tokens/TOKEN' },
  'DELETE /api/account': { body: { handle: 'gus_goes', lists: [] }, isLast: true },
  'GET /api/account/data': {},
  'GET /api/account/sessions': {},
  'DELETE /api/account/sessions': {},
  'DELETE /api/account/sessions/{ref}': { path: '/api/account/sessions/SESSION' },
  'GET /api/openapi.json': {},
  'GET /api/health': {},
  'GET /api/health/live': {},
  'GET /api/health/ready': {},
};
