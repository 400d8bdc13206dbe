/**
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 * @typedef {import('./generations.mjs').Generation} Generation
 * @typedef {{ generation: Generation, origin: string, fields: string[], expansions: string[] }} UserAsk
 */

const defaults = ['id', 'name', 'username'];

/**
 * A person as X would send them: asked fields only, and what a profile does not set is absent.
 * @param {WorldUser} user @param {UserAsk} ask
 * @returns {Record<string, unknown>}
 */
export function projectUser(user, ask) {
  const { generation, origin } = ask;
  const all = {
    id: user.id,
    name: user.name,
    username: user.username,
    created_at: new Date(user.createdAt).toISOString(),
    description: user.description,
    entities: user.entities,
    location: user.location || undefined,
    parody: generation.version === '2.167' ? false : undefined,
    profile_banner_url: `${origin}/banners/${user.id}.svg`,
    profile_image_url: `${origin}${user.profileImagePath}`,
    protected: user.protected,
    public_metrics: publicMetrics(user, generation),
    url: user.url || undefined,
    verified: user.verified,
    verified_type: user.verifiedType,
    withheld: user.withheldIn?.length ? { country_codes: user.withheldIn, scope: 'user' } : undefined,
    [generation.pinnedExpansion]: user.pinnedPostId,
  };
  const asked = new Set([...defaults, ...ask.fields, ...ask.expansions]);
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) => asked.has(key) && value !== undefined),
  );
}

/** @param {WorldUser} user @param {Generation} generation */
function publicMetrics(user, generation) {
  return {
    followers_count: user.followers,
    following_count: user.following,
    [generation.postCount]: user.posts,
    listed_count: user.listed,
    ...(generation.hasLikeCount ? { like_count: user.likes } : {}),
  };
}
