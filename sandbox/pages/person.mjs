import { html } from './html.mjs';
import { page } from './layout.mjs';
import { spaceLine } from './space-line.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 */

const numbers = new Intl.NumberFormat('en');
const monthAndYear = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param {WorldUser} user @param {WorldSpace[]} spaces newest first @returns {string} */
export function personPage(user, spaces) {
  if (user.suspended) {
    return page(
      'Account suspended · Sandbox',
      html`<section class="card"><h1>Account suspended</h1></section>`,
    );
  }
  return page(
    `${user.name} (@${user.username}) · Sandbox`,
    html`<article class="card profile">
<img class="cover" src="/banners/${user.id}.svg" alt="">
<img class="portrait" src="/avatars/${user.id}_400x400.svg" alt="" width="96" height="96">
<h1 dir="auto">${user.name}</h1>
<p class="soft">@${user.username}${user.protected ? ' · protected' : ''}${user.verified ? ' · verified' : ''}</p>
<p dir="auto">${user.description}</p>
<p class="soft">${user.location ? html`<bdi>${user.location}</bdi> · ` : ''}Joined ${monthAndYear.format(user.createdAt)}</p>
<p><strong>${numbers.format(user.following)}</strong> following · <strong>${numbers.format(user.followers)}</strong> followers</p>
</article>
<section class="card">
<h2>Spaces</h2>
${spaces.length > 0 ? html`<ul class="lines">${spaces.map((space) => spaceLine(space))}</ul>` : html`<p class="soft">None at the moment.</p>`}
</section>`,
  );
}
