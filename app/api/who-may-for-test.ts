/**
 * Who may do what, for every operation of the API: the one table that the matrix of attacks is made from.
 * Numbers are the status of the answer.
 */

/** `list`: about one list, answered to its owner, an editor and a viewer. */
type ListRow = { kind: 'list'; owner: number; editor: number; viewer: number };
type Row =
  | ListRow
  /** For anybody at all. */
  | { kind: 'open'; status: number }
  /** About the asker's own: the same for whoever is signed in. */
  | { kind: 'own'; status: number }
  /** The asker's own, and never by a token. */
  | { kind: 'person'; status: number }
  /** A thing of Olga's, who may do it on a page; for others there is no such thing. */
  | { kind: 'thing'; status: number };

const list = (owner: number, editor: number, viewer: number): ListRow => ({
  kind: 'list',
  owner,
  editor,
  viewer,
});
const open = (status: number): Row => ({ kind: 'open', status });
const own = (status: number): Row => ({ kind: 'own', status });
const person = (status: number): Row => ({ kind: 'person', status });
const thing = (status: number): Row => ({ kind: 'thing', status });

export const whoMay: Record<string, Row> = {
  'GET /api/spaces': own(200),
  'GET /api/spaces/stream': own(200),
  'GET /api/spaces/search': own(200),
  'GET /api/spaces/{id}/calendar': own(200),
  'GET /api/people/{id}': own(200),
  'GET /api/2/spaces/by/creator_ids': own(200),
  'GET /api/watchlists': own(200),
  'POST /api/watchlists': own(201),
  'GET /api/watchlists/{slug}': list(200, 200, 200),
  'PATCH /api/watchlists/{slug}': list(200, 200, 403),
  'DELETE /api/watchlists/{slug}': list(200, 403, 403),
  'POST /api/watchlists/{slug}/operations': list(200, 200, 403),
  // Nobody has changed anything yet: whoever may edit is told so.
  'POST /api/watchlists/{slug}/undo': list(409, 409, 403),
  'GET /api/watchlists/{slug}/changes': list(200, 200, 200),
  'GET /api/watchlists/{slug}/members': list(200, 200, 403),
  'POST /api/watchlists/{slug}/members': list(201, 403, 403),
  'PATCH /api/watchlists/{slug}/members/{userId}': list(200, 403, 403),
  // The editor takes themselves off.
  'DELETE /api/watchlists/{slug}/members/{userId}': list(204, 204, 403),
  'POST /api/watchlists/{slug}/owner': list(200, 403, 403),
  'POST /api/watchlists/{slug}/links': list(201, 403, 403),
  'DELETE /api/watchlists/{slug}/links/{role}': list(204, 403, 403),
  'PATCH /api/watchlists/{slug}/overlay': list(200, 200, 200),
  'POST /api/watchlists/{slug}/copy': list(201, 201, 201),
  'GET /api/watchlists/{slug}/export': list(200, 200, 200),
  'POST /api/watchlists/import': own(200),
  'GET /api/tokens': person(200),
  'POST /api/tokens': person(201),
  'DELETE /api/tokens/{id}': thing(204),
  // The sample names somebody else’s handle.
  'DELETE /api/account': person(400),
  'GET /api/account/data': person(200),
  'GET /api/account/sessions': person(200),
  'DELETE /api/account/sessions': person(200),
  'DELETE /api/account/sessions/{ref}': thing(204),
  'GET /api/openapi.json': open(200),
  'GET /api/health': open(200),
  'GET /api/health/live': open(200),
  'GET /api/health/ready': open(200),
};

export const askers = [
  'nobody',
  'revokedToken',
  'expiredToken',
  'stranger',
  'byRevokedLink',
  'byExpiredLink',
  'readToken',
  'foreignSite',
  'byLink',
  'viewer',
  'editor',
  'writeToken',
  'owner',
] as const;
/** Tokens, and the page of another site, are the owner's. */
export type AskerName = (typeof askers)[number];

const unknown = new Set<AskerName>(['nobody', 'revokedToken', 'expiredToken']);
const outside = new Set<AskerName>(['stranger', 'byRevokedLink', 'byExpiredLink']);

function toMember(row: ListRow, asker: AskerName): number {
  if (asker === 'editor') return row.editor;
  return asker === 'viewer' || asker === 'byLink' ? row.viewer : row.owner;
}

/** What `asker` is answered. */
export function expected(row: Row, asker: AskerName, method: string): number {
  if (row.kind === 'open') return row.status;
  if (unknown.has(asker)) return 401;
  const isWrite = method !== 'GET';
  const isToken = asker === 'readToken' || asker === 'writeToken';
  if (isWrite && (asker === 'readToken' || asker === 'foreignSite')) return 403;
  if (isToken && (row.kind === 'person' || row.kind === 'thing')) return 403;
  if (row.kind === 'own' || row.kind === 'person') return row.status;
  const isOwner = isToken || asker === 'owner' || asker === 'foreignSite';
  if (row.kind === 'thing') return isOwner ? row.status : 404;
  return outside.has(asker) ? 404 : toMember(row, asker);
}
