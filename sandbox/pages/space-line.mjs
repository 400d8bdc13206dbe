import { html } from './html.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 */

const dayAndTime = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'UTC',
});
const numbers = new Intl.NumberFormat('en');

/** @param {WorldSpace} space */
export function stateWords(space) {
  const at = (/** @type {number | undefined} */ ms) =>
    ms === undefined ? '' : `${dayAndTime.format(ms)} UTC`;
  if (space.state === 'live')
    return html`<span class="live">Live</span> ${numbers.format(space.participantCount)} taking part`;
  if (space.state === 'scheduled') return html`Scheduled for ${at(space.scheduledStart)}`;
  if (space.state === 'ended') return html`Ended ${at(space.endedAt)}`;
  return html`Cancelled`;
}

/** @param {WorldSpace} space @param {WorldUser} [creator] */
export function spaceLine(space, creator) {
  return html`<li><a href="/i/spaces/${space.id}"><bdi class="name">${space.title ?? 'Untitled Space'}</bdi>
<span class="soft">${creator ? html`<bdi>${creator.name}</bdi>` : ''}${stateWords(space)}</span></a></li>`;
}
