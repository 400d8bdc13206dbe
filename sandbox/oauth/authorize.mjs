import { consentPage } from '../pages/consent.mjs';
import { errorPage } from '../pages/error.mjs';
import { htmlReply } from '../pages/layout.mjs';
import { clientById } from './clients.mjs';
import { isScope } from './scopes.mjs';
import { openConsent } from './store.mjs';

const stateLimit = 500;
const s256Pattern = /^[A-Za-z0-9_-]{43}$/;
const single = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

/**
 * Whatever is wrong is told here on a page, as X does: the redirect URI of a bad request is not to be trusted.
 * @param {URLSearchParams} query
 * @param {string[]} redirectUris
 * @returns {{ request: import('./store.mjs').AuthorizeRequest } | { wrong: string }}
 */
function readAuthorizeRequest(query, redirectUris) {
  for (const name of single) {
    if (query.getAll(name).length !== 1)
      return { wrong: `The parameter ${name} must be given exactly once.` };
  }
  const get = (/** @type {string} */ name) => query.get(name) ?? '';
  const clientId = get('client_id');
  const redirectUri = get('redirect_uri');
  const scopes = [...new Set(get('scope').split(' ').filter(Boolean))];
  const unknownScope = scopes.find((scope) => !isScope(scope));
  if (!clientById(clientId)) return { wrong: 'No app is registered under this client_id.' };
  if (!redirectUris.includes(redirectUri))
    return { wrong: 'This redirect_uri is not registered for the app.' };
  if (get('response_type') !== 'code') return { wrong: 'The response_type must be “code”.' };
  if (scopes.length === 0) return { wrong: 'The app asked for no scope.' };
  if (unknownScope) return { wrong: `There is no scope called “${unknownScope.slice(0, 60)}”.` };
  if (get('state') === '') return { wrong: 'The parameter state is empty.' };
  if (get('state').length > stateLimit)
    return { wrong: `The state is longer than ${stateLimit} characters.` };
  if (get('code_challenge_method') !== 'S256') return { wrong: 'The code_challenge_method must be “S256”.' };
  if (!s256Pattern.test(get('code_challenge')))
    return { wrong: 'The code_challenge is not an S256 challenge.' };
  return {
    request: { clientId, redirectUri, scopes, state: get('state'), challenge: get('code_challenge') },
  };
}

/**
 * GET /i/oauth2/authorize
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerAuthorize(box, call) {
  const read = readAuthorizeRequest(call.query, box.settings.redirectUris);
  if ('wrong' in read) {
    return htmlReply(errorPage(read.wrong), { status: 400 });
  }
  const consentId = openConsent(box.oauth, read.request);
  const page = consentPage({
    clientName: clientById(read.request.clientId)?.name ?? '',
    request: read.request,
    consentId,
    people: box.world.signInPeople.flatMap((id) => box.world.users.get(id) ?? []),
    isLive: (id) => box.world.spacesByCreator(id).some((space) => space.state === 'live'),
  });
  return htmlReply(page, { formTarget: new URL(read.request.redirectUri).origin });
}
