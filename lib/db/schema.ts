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
    /** "Firefox on Linux", for its person to know it by; null: from before this was kept. */
    device: string | null;
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
  /** What one process wants the one in charge to look up: `answer` is JSON, once the state is `done`. */
  handed_lookups: {
    endpoint: string;
    key: string;
    /** For whom: a person whose token may be used. */
    viewer_id: string;
    state: 'asked' | 'taken' | 'done';
    answer: string | null;
    asked_at: number;
  };
  /** One holder at a time; another takes over when `counter` stands still. */
  leases: { name: string; owner: string; counter: number };
  /** What one process found and all should know, as JSON: why X refuses an endpoint at present. */
  notes: { name: string; value: string };
  /** Whose each Space is, so that one is found by its id without reading all snapshots. */
  space_owners: { space_id: string; creator_id: string; seen_at: number };
  /** Distinct Spaces and people that X returned on a UTC day (`2026-11-21`): what it bills. */
  reads: { day: string; kind: 'space' | 'user'; id: string };
  lists: {
    id: string;
    /** What its address says: readable, with a random end; it stays when the list is renamed. */
    slug: string;
    name: string;
    description: string;
    owner_id: string;
    /** Counts changes of content: what an edit says it was made on. */
    version: number;
    /** Counts everything that may change what anybody sees of it, access too. */
    revision: number;
    created_at: number;
    updated_at: number;
    archived_at: number | null;
    /** Set: nobody sees it, and for a moment it may be brought back. */
    deleted_at: number | null;
  };
  list_creators: {
    list_id: string;
    creator_id: string;
    /** As it was when added, for when nothing newer is known. */
    handle: string | null;
    position: number;
    note: string;
    group_name: string;
  };
  list_members: {
    list_id: string;
    user_id: string;
    /** `person`: named by the owner; else the id of the link they came by. */
    via: string;
    role: 'viewer' | 'editor';
    handle: string | null;
    added_by: string;
    added_at: number;
  };
  /** One a role at most; a link revoked is a row deleted, and with it the grants of who came by it. */
  list_links: {
    id: string;
    list_id: string;
    role: 'viewer' | 'editor';
    secret_hash: string;
    created_by: string;
    created_at: number;
    expires_at: number | null;
  };
  /** Who changed what, and what would take it back; the three texts are JSON. */
  list_changes: {
    list_id: string;
    version: number;
    actor_id: string;
    at: number;
    operation: string;
    inverse: string;
    touched: string;
    /** The version this change took back, if it was an undo. */
    undid: number | null;
  };
  /** What one person made of a list for themselves; `pins` and `hidden` are JSON arrays of creators' ids. */
  list_overlays: {
    list_id: string;
    user_id: string;
    pins: string;
    hidden: string;
    default_view: string | null;
    is_pinned: number;
    opened_at: number | null;
  };
  personal_tokens: {
    id: string;
    user_id: string;
    name: string;
    /** base64url SHA-256; the token is shown once and stored nowhere. */
    token_hash: string;
    scope: 'read' | 'write';
    created_at: number;
    expires_at: number | null;
    used_at: number | null;
  };
};
