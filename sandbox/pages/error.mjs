import { html } from './html.mjs';
import { page } from './layout.mjs';

/** @param {string} words what is wrong */
export const errorPage = (words) =>
  page(
    'This does not work · Sandbox',
    html`<section class="card">
<h1>This does not work</h1>
<p class="lead">${words}</p>
<p class="note">Nothing was shared with any app.</p>
</section>`,
  );
