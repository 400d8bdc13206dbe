/**
 * The shapes of the sandbox's world, neutral of any X API generation. Every person, show and Space is fiction.
 * Times are epoch milliseconds.
 *
 * @typedef {'blue' | 'business' | 'government' | 'none'} VerifiedType
 * @typedef {'live' | 'scheduled' | 'ended' | 'canceled'} SpaceState
 *
 * @typedef {object} UrlEntity
 * @property {number} start
 * @property {number} end
 * @property {string} url
 * @property {string} expanded_url
 * @property {string} display_url
 *
 * @typedef {object} UserEntities X-shaped, for `user.fields=entities`
 * @property {{ urls: UrlEntity[] }} [url]
 * @property {{ urls?: UrlEntity[], hashtags?: { start: number, end: number, tag: string }[] }} [description]
 *
 * @typedef {object} WorldUser
 * @property {string} id up to 19 digits, like a snowflake
 * @property {string} username
 * @property {string} name
 * @property {string} description
 * @property {string} [location]
 * @property {string} [url]
 * @property {number} createdAt
 * @property {boolean} protected
 * @property {boolean} verified
 * @property {VerifiedType} verifiedType
 * @property {string} lang
 * @property {number} followers
 * @property {number} following
 * @property {number} posts
 * @property {number} listed
 * @property {number} likes
 * @property {string} [pinnedPostId]
 * @property {string} profileImagePath
 * @property {number} bannerHue 0–359
 * @property {boolean} suspended
 * @property {UserEntities} [entities]
 * @property {boolean} hideFromIncludes a Space may name this person, `includes.users` never does
 * @property {string[]} [withheldIn] country codes
 *
 * @typedef {object} WorldSpace
 * @property {string} id 13 characters
 * @property {string} creatorId
 * @property {string[]} hostIds
 * @property {string[]} speakerIds co-hosts among them, the creator never
 * @property {string[]} invitedUserIds
 * @property {string[]} topicIds may name topics that the world does not know
 * @property {SpaceState} state
 * @property {string} [title]
 * @property {string} lang BCP 47 with X's old codes `iw` and `in`
 * @property {boolean} isTicketed
 * @property {number} participantCount listeners, hosts and speakers together
 * @property {number} subscriberCount
 * @property {number} createdAt
 * @property {number} updatedAt
 * @property {number} [scheduledStart]
 * @property {number} [startedAt]
 * @property {number} [endedAt]
 *
 * @typedef {{ id: string, name: string, description: string }} WorldTopic
 * @typedef {'started' | 'ended' | 'scheduled' | 'moved' | 'canceled' | 'joined' | 'left' | 'listeners'} WorldEventType
 * @typedef {{ type: WorldEventType, spaceId: string, at: number }} WorldEvent
 * @typedef {{ name: string, usernames: string[] }} SampleList
 *
 * @typedef {object} Show a recurring Space of one creator, with its weekly slot and its regulars
 * @property {string} creatorId
 * @property {string} name
 * @property {string} field key into the language's fields
 * @property {number} slotMs offset into the week that begins Monday 00:00 UTC, a multiple of 15 minutes
 * @property {number} episode
 * @property {string[]} regularIds
 *
 * @typedef {{ at: number, progress: number, endAt: number }} ProgressAnchor
 * @typedef {'silent' | 'small' | 'medium' | 'large' | 'huge'} Draw
 *
 * @typedef {object} Plan what will become of a Space; the world's secret
 * @property {string} spaceId
 * @property {number} startAt
 * @property {number} durationMs
 * @property {Draw} draw
 * @property {number} peak listeners at the height
 * @property {number} noise seed of this Space's ripple
 * @property {string[]} guestIds who will still join
 * @property {number} audience listeners now, hosts and speakers apart
 * @property {ProgressAnchor} anchor
 */
export {};
