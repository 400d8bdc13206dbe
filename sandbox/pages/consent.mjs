import { scopeInWords } from '../oauth/scopes.mjs';
import { html } from './html.mjs';
import { page } from './layout.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 * @typedef {object} Consent
 * @property {string} clientName
 * @property {import('../oauth/store.mjs').AuthorizeRequest} request
 * @property {string} consentId
 * @property {WorldUser[]} people to sign in as
 * @property {(userId: string) => boolean} isLive
 */

/**
 * Allow comes first in the markup: Enter in the handle's field presses the first button.
 * @param {Consent} consent
 * @returns {string}
 */
export function consentPage({ clientName, request, consentId, people, isLive }) {
  return page(
    `${clientName} asks for access · Sandbox`,
    html`<form class="card" method="post" action="/i/oauth2/authorize" autocomplete="off">
<input type="hidden" name="consent" value="${consentId}">
<div class="asks" aria-hidden="true"><span class="mark">${clientName.slice(0, 1)}</span></div>
<h1>${clientName} asks for access</h1>
<p class="lead">You go back to <strong>${new URL(request.redirectUri).host}</strong> afterwards.</p>
<fieldset>
<legend>Continue as</legend>
<div class="people">${people.map((user, index) => personCard(user, index === 0, isLive(user.id)))}</div>
<details class="other"${people.length === 0 ? html` open` : ''}>
<summary>Someone else</summary>
<label for="handle">Handle of anyone in this world</label>
<div class="handle"><span aria-hidden="true">@</span><input id="handle" name="handle" maxlength="16" spellcheck="false" autocapitalize="none"></div>
</details>
</fieldset>
<section>
<h2>${clientName} will be able to</h2>
<ul class="scopes">${request.scopes.map((scope) => html`<li>${scopeInWords(scope)} <code>${scope}</code></li>`)}</ul>
</section>
<div class="decide">
<button class="allow" name="decision" value="allow">Allow</button>
<button class="deny" name="decision" value="deny">Deny</button>
</div>
</form>`,
  );
}

/** @param {WorldUser} user @param {boolean} isChosen @param {boolean} isLive */
function personCard(user, isChosen, isLive) {
  return html`<label class="person">
<input type="radio" name="person" value="${user.id}"${isChosen ? html` checked` : ''}>
<img src="${user.profileImagePath}" alt="" width="40" height="40">
<span class="who"><bdi class="name">${user.name}</bdi><span class="soft">@${user.username}</span></span>
${isLive ? html`<span class="live">On air</span>` : ''}
</label>`;
}
