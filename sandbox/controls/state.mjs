/**
 * What a test, or the app's sample buttons, want to know of this world.
 * @param {import('../state.mjs').Box} box
 */
export function describeState(box) {
  const { world, clock, settings } = box;
  /** @type {Record<string, number>} */
  const spaces = { live: 0, scheduled: 0, ended: 0, canceled: 0 };
  for (const { state } of world.spaces.values()) spaces[state] = (spaces[state] ?? 0) + 1;
  return {
    generation: settings.generation,
    counts: { users: world.users.size, topics: world.topics.size, ...spaces },
    samples: world.samples,
    signInPeople: world.signInPeople.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [{ id, username: user.username, name: user.name }] : [];
    }),
    clock: { now: clock.now(), offsetMs: clock.offsetMs() },
    redirectUris: settings.redirectUris,
    expiresInS: settings.expiresInS,
    issuer: settings.issuer ?? null,
    limits: box.limits,
    faults: box.faults.list(),
  };
}

/** @param {import('../state.mjs').Box} box live tokens of each user, no secret among them */
export function describeTokens(box) {
  const now = box.clock.now();
  /** @type {Map<string, { accessTokens: number, refreshTokens: number }>} */
  const byUser = new Map();
  const of = (/** @type {string} */ id) => {
    const counts = byUser.get(id) ?? { accessTokens: 0, refreshTokens: 0 };
    byUser.set(id, counts);
    return counts;
  };
  for (const { grant, expiresAt } of box.oauth.accessTokens.values()) {
    if (expiresAt > now) of(grant.userId).accessTokens += 1;
  }
  for (const grant of box.oauth.refreshTokens.values()) of(grant.userId).refreshTokens += 1;
  return Object.fromEntries(byUser);
}
