import type { XProblem } from '@/lib/x/problems';

/** A moment in epoch milliseconds. */
export type Instant = number;

/** `unknown`: X named a state that we have never seen; shown, never guessed at. */
export type SpaceState = 'live' | 'scheduled' | 'ended' | 'unknown';

/** One Space, as the server keeps it. Absent fields are fields X did not send. */
export type Space = {
  id: string;
  state: SpaceState;
  /** The state as X spelled it. */
  stateOnWire: string;
  title?: string;
  creatorId?: string;
  hostIds: string[];
  speakerIds: string[];
  invitedIds: string[];
  topicIds: string[];
  lang?: string;
  isTicketed?: boolean;
  /** Counts hosts and speakers too. */
  participantCount?: number;
  createdAt?: Instant;
  updatedAt?: Instant;
  scheduledStart?: Instant;
  /** The start as first announced, when X names another one now. */
  movedFrom?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  /** The most people counted in it at once while we watched. */
  peakCount?: number;
  /** Set while X no longer lists it and has not said why: "not confirmed". */
  missingSince?: Instant;
  /** When X, asked by id, still knew it although it was missing. */
  confirmedAt?: Instant;
  /** When X, asked by id, first did not know it while it was missing. */
  notFoundAt?: Instant;
  /** Not found twice: a scheduled one is cancelled, a live one gone from X. */
  goneSince?: Instant;
};

export type PublicMetrics = {
  followers?: number;
  following?: number;
  posts?: number;
  listed?: number;
  likes?: number;
  media?: number;
};

export type VerifiedType = 'blue' | 'business' | 'government' | 'none';

/**
 * One person, as the server keeps them. Of someone marked `protected` only id, handle, name and
 * the mark itself are ever stored.
 */
export type Person = {
  id: string;
  handle: string;
  name: string;
  protected?: boolean;
  avatarUrl?: string;
  bannerUrl?: string;
  bio?: string;
  location?: string;
  url?: string;
  /** X's `entities`, as sent: links of the bio and of the url. */
  entities?: Record<string, unknown>;
  joinedAt?: Instant;
  isVerified?: boolean;
  verifiedType?: VerifiedType;
  isIdentityVerified?: boolean;
  isParody?: boolean;
  verifiedFollowers?: number;
  subscriptionType?: string;
  pinnedPostId?: string;
  mostRecentPostId?: string;
  affiliation?: Record<string, unknown>;
  withheld?: { countryCodes: string[]; scope?: string };
  metrics?: PublicMetrics;
};

export type Topic = { id: string; name?: string; description?: string };

/** From one instant to another, epoch ms. */
export type Span = { from: Instant; to: Instant };

/** All that X said of one creator's Spaces in one reply. */
export type CreatorContent = {
  spaces: Space[];
  people: Person[];
  topics: Topic[];
  /** X's partial errors that concern these Spaces; kept for the proxy. */
  problems: XProblem[];
  /** Times between checks in which nobody watched; absent: none. */
  unwatched?: Span[];
};

/** One creator's snapshot, shared by all viewers. `version` counts content, never age. */
export type Snapshot = CreatorContent & {
  creatorId: string;
  version: number;
  checkedAt: Instant;
  watchedSince: Instant;
};
