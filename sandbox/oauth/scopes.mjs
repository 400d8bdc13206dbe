/** X's scopes, each in words for the consent page (after the descriptions of its OpenAPI). */
const words = {
  'tweet.read': 'Read posts you can see',
  'users.read': 'Read profiles of people you can see',
  'space.read': 'See Spaces you have access to',
  'offline.access': 'Stay connected until you take it back',
  'tweet.write': 'Post and repost for you',
  'tweet.moderate.write': 'Hide and unhide replies to your posts',
  'users.email': 'See your e-mail address',
  'follows.read': 'See whom you follow and who follows you',
  'follows.write': 'Follow and unfollow people for you',
  'mute.read': 'See accounts you have muted',
  'mute.write': 'Mute and unmute accounts for you',
  'like.read': 'See posts you have liked',
  'like.write': 'Like and unlike posts for you',
  'list.read': 'See your lists',
  'list.write': 'Create and manage lists for you',
  'block.read': 'See accounts you have blocked',
  'block.write': 'Block and unblock accounts for you',
  'bookmark.read': 'See your bookmarks',
  'bookmark.write': 'Create and delete your bookmarks',
  'dm.read': 'Read your direct messages',
  'dm.write': 'Send direct messages for you',
  'media.write': 'Upload media for you',
  'timeline.read': 'See timelines you have access to',
};
const wordsByScope = new Map(Object.entries(words));

/** @param {string} scope */
export const isScope = (scope) => wordsByScope.has(scope);

/** @param {string} scope @returns {string} */
export const scopeInWords = (scope) => wordsByScope.get(scope) ?? scope;
