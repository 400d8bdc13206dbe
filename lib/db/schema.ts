import 'server-only';
import type { XProblemCode } from '@/lib/errors';

/**
 * One schema for every store: text, integer and bigint epoch milliseconds only.
 * Booleans are 0 and 1.
 */
export type Tables = {
  users: {
    /** X's user id; ours is the same. */
    id: string;
    handle: string;
    name: string;
    avatar_url: string | null;
    created_at: number;
    updated_at: number;
  };
  sessions: {
    /** base64url SHA-256 of the cookie's token; the token itself is stored nowhere. */
    token_hash: string;
    user_id: string;
    created_at: number;
    seen_at: number;
    expires_at: number;
  };
  sign_in_flows: {
    /** base64url SHA-256 of the OAuth state. */
    state_hash: string;
    return_to: string;
    keep: number;
    expires_at: number;
  };
  x_tokens: {
    user_id: string;
    access_token: string | null;
    refresh_token: string | null;
    scope: string;
    expires_at: number;
    /** 1 when X refused a refresh: only a new sign-in helps. */
    is_ended: number;
    /** Grows with each change of the tokens, so that a loser of the lease sees that it lost. */
    generation: number;
    lease_until: number;
    lease_owner: string | null;
  };
  /** Handles of ALLOWED_USERS and ADMIN_USERS, lower case, each bound to the first person who signed in under it. */
  access_entries: {
    entry: string;
    user_id: string;
    created_at: number;
  };
  /** What is known of people looked up by handle or id; `profile` is a Person as JSON. */
  people: {
    id: string;
    handle_key: string | null;
    profile: string | null;
    problem: string | null;
    checked_at: number;
  };
  /** Handles asked for, lower case: the id X gave, or why there is none. */
  handles: {
    handle_key: string;
    user_id: string | null;
    problem: string | null;
    checked_at: number;
  };
  snapshots: {
    creator_id: string;
    /** Counts content, never age: the store's one sequence, so that `since` works over all creators. */
    version: number;
    content: string;
    checked_at: number;
    watched_since: number;
  };
  /** One row per call to X, retries too, reserved before the call. */
  budget_slots: {
    id: string;
    endpoint: string;
    token_key: string;
    at: number;
  };
  /** What X last said of an endpoint and token, or of all tokens (`*`). */
  budget_limits: {
    endpoint: string;
    token_key: string;
    allowance: number;
    remaining: number;
    reset_at: number;
    blocked_until: number;
    block_code: XProblemCode | null;
  };
  /** The store's sequences; `snapshots` numbers every change of content. */
  counters: { name: string; value: number };
  /** What boards hold, once each however many look: `creator_ids` is a sorted JSON array. */
  boards: { board_hash: string; creator_ids: string };
  /** Who looks at which board, until when. */
  demand: { viewer_id: string; board_hash: string; expires_at: number };
  /** One holder at a time; another takes over when `counter` stands still. */
  leases: { name: string; owner: string; counter: number };
  /** What one process found and all should know, as JSON: why X refuses an endpoint at present. */
  notes: { name: string; value: string };
  /** Whose each Space is, so that one is found by its id without reading all snapshots. */
  space_owners: { space_id: string; creator_id: string; seen_at: number };
  /** Distinct Spaces and people that X returned on a UTC day (`2026-11-21`): what it bills. */
  reads: { day: string; kind: 'space' | 'user'; id: string };
};
