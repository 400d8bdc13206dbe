/** @param {Response} response @param {Map<string, string>} jar */
function keepCookies(response, jar) {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** @param {Map<string, string>} jar */
const cookieOf = (jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/**
 * Goes through a sign-in as a browser would, wherever it ends.
 * @param {string} origin of the app @param {string} sandbox its origin @param {string} handle
 * @param {Record<string, string>} [headers] more of them, as a proxy in front sends
 * @returns {Promise<{ status: number, location: string, cookie: string | undefined }>} the callback's answer,
 *   and the `Cookie` header of the session if there is one
 */
export async function trySignIn(origin, sandbox, handle, headers = {}) {
  /** @type {Map<string, string>} */
  const jar = new Map();
  const begin = await fetch(`${origin}/api/auth/signin/x`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, origin },
    body: new URLSearchParams({ returnTo: '/', keep: '1' }),
  });
  keepCookies(begin, jar);
  const page = await (await fetch(begin.headers.get('location') ?? '')).text();
  const consent = /name="consent" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const person = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const allowed = await fetch(`${sandbox}/i/oauth2/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ consent, person, decision: 'allow', handle }),
  });
  const back = await fetch(allowed.headers.get('location') ?? '', {
    redirect: 'manual',
    headers: { ...headers, cookie: cookieOf(jar) },
  });
  await back.arrayBuffer();
  keepCookies(back, jar);
  const session = jar.get('spaceboard.session');
  return {
    status: back.status,
    location: back.headers.get('location') ?? '',
    cookie: session ? `spaceboard.session=${session}` : undefined,
  };
}

/**
 * Signs somebody of the sandbox's world in.
 * @param {string} origin of the app @param {string} sandbox its origin @param {string} handle
 * @param {Record<string, string>} [headers] more of them, as a proxy in front sends
 * @returns {Promise<string>} the `Cookie` header of the session
 */
export async function signIn(origin, sandbox, handle, headers) {
  const { status, location, cookie } = await trySignIn(origin, sandbox, handle, headers);
  if (!cookie) throw new Error(`sign-in as ${handle}: ${status} ${location}`);
  return cookie;
}
