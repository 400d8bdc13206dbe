import { html } from './html.mjs';
import { page } from './layout.mjs';
import { stateWords } from './space-line.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 */

/** @param {WorldSpace} space @param {Map<string, WorldUser>} users @returns {string} */
export function spacePage(space, users) {
  const hosts = new Set([space.creatorId, ...space.hostIds]);
  const speakers = space.speakerIds.filter((id) => !hosts.has(id));
  const invited = space.state === 'scheduled' ? space.invitedUserIds.filter((id) => !hosts.has(id)) : [];
  return page(
    `${space.title ?? 'Untitled Space'} · Sandbox`,
    html`<article class="card">
<p class="state">${stateWords(space)}${space.isTicketed ? ' · ticketed' : ''}</p>
<h1 dir="auto">${space.title ?? 'Untitled Space'}</h1>
${group(hosts.size > 1 ? 'Hosts' : 'Host', [...hosts], users)}
${group('Speakers', speakers, users)}
${group('Invited', invited, users)}
<p class="note">There is nothing to hear: this is a made-up Space.</p>
</article>`,
  );
}

/** @param {string} title @param {string[]} ids @param {Map<string, WorldUser>} users */
function group(title, ids, users) {
  if (ids.length === 0) return '';
  return html`<section><h2>${title}</h2><div class="people">${ids.map((id) => face(users.get(id), id))}</div></section>`;
}

/** @param {WorldUser | undefined} user @param {string} id */
function face(user, id) {
  if (!user || user.suspended)
    return html`<span class="person"><span class="who soft">Profile not available (${id})</span></span>`;
  return html`<a class="person" href="/${user.username}"><img src="${user.profileImagePath}" alt="" width="40" height="40" loading="lazy">
<span class="who"><bdi class="name">${user.name}</bdi><span class="soft">@${user.username}</span></span></a>`;
}
