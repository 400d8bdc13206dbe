import { redirectReply } from '../http/reply.mjs';
import { headerOf } from '../http/request.mjs';
import { errorPage } from '../pages/error.mjs';
import { htmlReply } from '../pages/layout.mjs';
import { codeLifeMs, issueCode } from './store.mjs';
import { isForm } from './token.mjs';

/** @param {string} words @param {number} [status] */
const refuse = (words, status = 400) => htmlReply(errorPage(words), { status });

/**
 * POST /i/oauth2/authorize: the consent form's answer. Form fields: consent, decision (allow | deny), person (an id),
 * handle (of anyone in the cast; it wins over person).
 * A double click must not strand anyone: the same answer again, while its code lives, leads to the same place.
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerConsent(box, call) {
  const origin = headerOf(call, 'origin');
  if (origin !== undefined && origin !== `http://${headerOf(call, 'host')}`)
    return refuse('This form came from elsewhere.', 403);
  if (!isForm(call)) return refuse('The answer must be a form.');
  const form = new URLSearchParams(call.body);
  const request = box.oauth.consents.get(form.get('consent') ?? '');
  if (!request)
    return refuse('This request is not known here, or too old. Go back to the app and start again.');
  const decision = form.get('decision');
  const chosen = choosePerson(box.world, form);
  const answer = `${decision} ${chosen?.id ?? ''}`;
  const now = box.clock.now();
  if (request.answered) {
    const isAgain = request.answered.fingerprint === answer && now - request.answered.at < codeLifeMs;
    return isAgain ? redirectReply(request.answered.location) : refuse('This request was already answered.');
  }
  if (decision !== 'allow' && decision !== 'deny') return refuse('Choose to allow or to deny.');
  if (decision === 'allow' && !chosen)
    return refuse('There is nobody of that handle here. Go back and choose a person.');
  if (chosen?.suspended) return refuse('This account is suspended.');
  const location = new URL(request.redirectUri);
  location.searchParams.set('state', request.state);
  if (decision === 'allow' && chosen) {
    const grant = { userId: chosen.id, clientId: request.clientId, scopes: request.scopes };
    const { redirectUri, challenge } = request;
    location.searchParams.set('code', issueCode(box.oauth, { grant, redirectUri, challenge }, now));
  } else {
    location.searchParams.set('error', 'access_denied');
  }
  if (box.settings.issuer) location.searchParams.set('iss', box.settings.issuer);
  request.answered = { fingerprint: answer, at: now, location: location.href };
  return redirectReply(location.href);
}

/** @param {import('../state.mjs').Box['world']} world @param {URLSearchParams} form */
function choosePerson(world, form) {
  const handle = (form.get('handle') ?? '').trim().replace(/^@/, '');
  return handle ? world.userByName(handle) : world.users.get(form.get('person') ?? '');
}
