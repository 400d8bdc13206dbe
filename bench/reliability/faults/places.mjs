import { trySignIn } from '../../app/sign-in.mjs';

/**
 * Where a fault of X is met: each place asks as its caller does and says in a few words what it was given.
 * @typedef {object} Ground
 * @property {string} origin of the app
 * @property {string} sandbox its origin
 * @property {string} cookie of the viewer's session
 * @property {import('./world.mjs').FaultWorld} world
 *
 * @typedef {object} Given
 * @property {string} said status and code, or what became of it
 * @property {boolean} isRight as with an X that is well
 * @property {number} [newestAt] the newest check it claims, epoch ms
 * @property {number} [retryAt] when it says that X is asked again, epoch ms
 *
 * @typedef {{ asks: RegExp, ask: (ground: Ground) => Promise<Given> }} Place
 */

/** No answer may take longer than this, whatever X does: two calls to X of 5 s each, and a little. */
export const longestMs = 12_000;

/** @param {Ground} ground @param {string} path @param {RequestInit} [init] */
async function ask({ origin, cookie }, path, init) {
  const response = await fetch(`${origin}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { cookie, origin, ...init?.headers },
    signal: AbortSignal.timeout(longestMs),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** @param {string} text @returns {any} */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @type {Record<string, Place>} */
export const places = {
  board: {
    asks: /^\/2\/spaces(\/by\/creator_ids)?$/,
    async ask(ground) {
      const { people, title } = ground.world;
      const path = `creators=${people.known.username}`;
      const [data, page] = await Promise.all([
        ask(ground, `/api/spaces?${path}`),
        ask(ground, `/board?${path}`),
      ]);
      const body = json(data.text);
      const space = body.spaces?.find((/** @type {{ title?: string }} */ each) => each.title === title);
      const isKept = space?.state === 'live' && page.status === 200 && page.text.includes(title);
      const problem = body.creators?.[0]?.problem ?? body.pause;
      const newestAt = Number(/^\d+/.exec(data.headers.get('x-checked-at') ?? '')?.[0] ?? 0);
      const state = !isKept ? 'lost' : space.missingSince ? 'kept, not confirmed' : 'kept';
      const said = [`${data.status} ${state}`, ...(problem ? [problem.code] : [])].join(', ');
      return { said, isRight: said === '200 kept', newestAt, retryAt: problem?.retryAt };
    },
  },
  proxy: {
    asks: /^\/2\/spaces\/by\/creator_ids$/,
    async ask(ground) {
      const { cold } = ground.world.people;
      const { status, text } = await ask(ground, `/api/2/spaces/by/creator_ids?user_ids=${cold.id}`);
      const body = json(text);
      const isX = status === 200 ? body.meta !== undefined : typeof body.title === 'string' || body.errors;
      const found = status === 200 ? ` ${body.data?.length ?? 0} found` : '';
      return {
        said: `${status}${found}${isX ? '' : ', not X’s shape'}`,
        isRight: status === 200 && body.data,
      };
    },
  },
  'sign-in': {
    asks: /^\/2\/(oauth2\/token|users\/me)$/,
    async ask({ origin, sandbox, world }) {
      const { status, location, cookie } = await trySignIn(origin, sandbox, world.people.guest.username);
      const problem = new URL(location, origin).searchParams.get('problem');
      const said = cookie ? 'signed in' : `${status} ${problem ?? location}`;
      return { said, isRight: cookie !== undefined };
    },
  },
  import: {
    asks: /^\/2\/users(\/by)?$/,
    async ask(ground) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: `@${ground.world.people.added.username}`,
      };
      const { status, text } = await ask(ground, '/api/watchlists/import', init);
      const { entries, pause, code } = json(text);
      const said = [`${status} ${entries?.[0]?.status ?? code}`, ...(pause ? [pause.code] : [])].join(', ');
      return { said, isRight: said === '200 found', retryAt: pause?.retryAt };
    },
  },
  search: {
    asks: /^\/2\/spaces\/search$/,
    async ask(ground) {
      const query = new URLSearchParams({ q: ground.world.title });
      const { status, text } = await ask(ground, `/api/spaces/search?${query}`);
      const { spaces, code, retryAt } = json(text);
      const said = `${status} ${code ?? `${spaces?.length ?? 0} found`}`;
      return { said, isRight: said === '200 1 found', retryAt };
    },
  },
};
