/**
 * The apps registered here. All secrets are public knowledge: nothing real is guarded by them.
 * @typedef {object} Client
 * @property {string} id
 * @property {string} [secret] absent: a public client, it names itself by client_id
 * @property {string} name what the consent page calls it
 */

/** @type {readonly Client[]} */
export const clients = [
  { id: 'sandbox-public', name: 'Spaceboard' },
  { id: 'sandbox-confidential', secret: 'sandbox-confidential-secret', name: 'Spaceboard' },
  // Proves that id and secret are form-encoded before base64 (RFC 6749, 2.3.1).
  { id: 'sandbox-awkward', secret: 'p+l/us%25:colon & space', name: 'Spaceboard' },
];

export const appOnlyBearer = 'sandbox-app-only-bearer';

/** @param {string | null | undefined} id */
export function clientById(id) {
  return clients.find((client) => client.id === id);
}
