/**
 * The sandbox's controls, see sandbox/README.md.
 * @param {string} origin of the sandbox
 * @returns {(path: string, body?: object, method?: string) => Promise<any>}
 */
export function controlOf(origin) {
  return async (path, body, method = body ? 'POST' : 'GET') => {
    const response = await fetch(`${origin}/_sandbox/${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`sandbox ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}
