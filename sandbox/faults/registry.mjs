/**
 * @typedef {object} Fault
 * @property {string} kind
 * @property {{ path?: string, token?: string }} match path: exact, or a pattern when it begins with ^; token: its owner
 *   (a user id, or 'app') or its fingerprint
 * @property {number} [times] how often it still hits; absent: until deleted
 * @property {number} [retryAfter] seconds until the reset that the answer names
 * @property {number} [delayMs] for slow
 * @property {number} [status] for html
 * @property {string} [location] for redirect
 * @property {boolean} [isAfter] for hang and reset: what was asked is done first, only its answer is lost
 *
 * @typedef {ReturnType<typeof createFaults>} Faults
 */

export function createFaults() {
  /** @type {{ fault: Fault, pathPattern: RegExp | undefined }[]} */
  let active = [];
  return {
    /** @param {Fault} fault @throws {SyntaxError} when its path is no pattern */
    add(fault) {
      const { path } = fault.match;
      active.push({ fault: { ...fault }, pathPattern: path?.startsWith('^') ? new RegExp(path) : undefined });
    },
    list: () => active.map(({ fault }) => fault),
    clear() {
      active = [];
    },
    /**
     * The first fault that meets a call; counts it.
     * @param {string} path @param {string | undefined} owner @param {string | undefined} tokenFingerprint
     * @returns {Fault | undefined}
     */
    take(path, owner, tokenFingerprint) {
      const hit = active.find(({ fault: { match }, pathPattern }) => {
        const isPath =
          match.path === undefined || (pathPattern ? pathPattern.test(path) : match.path === path);
        const isToken =
          match.token === undefined || match.token === owner || match.token === tokenFingerprint;
        return isPath && isToken;
      });
      if (!hit) return undefined;
      if (hit.fault.times !== undefined) {
        hit.fault.times -= 1;
        if (hit.fault.times <= 0) active = active.filter((entry) => entry !== hit);
      }
      return hit.fault;
    },
  };
}
