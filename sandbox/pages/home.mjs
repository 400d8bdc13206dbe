import { html } from './html.mjs';
import { page } from './layout.mjs';
import { spaceLine } from './space-line.mjs';

/** @param {import('../state.mjs').Box['world']} world @returns {string} */
export function homePage(world) {
  const live = [...world.spaces.values()].filter(({ state }) => state === 'live');
  const sorted = live.sort((a, b) => b.participantCount - a.participantCount);
  return page(
    'Sandbox world',
    html`<section class="card">
<h1>A world to try things in</h1>
<p class="lead">${world.users.size} made-up people talk in made-up Spaces. An app signs in here, and reads them, as it would at X.</p>
</section>
<section class="card">
<h2>On air now</h2>
${sorted.length > 0 ? html`<ul class="lines">${sorted.map((space) => spaceLine(space, world.users.get(space.creatorId)))}</ul>` : html`<p class="soft">Nobody.</p>`}
</section>`,
  );
}
