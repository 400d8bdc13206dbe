import 'server-only';
import { z } from 'zod';
import type { XProblem } from '@/lib/x/problems';
import { bracketed, sentencesOf } from '@/lib/x/refused-values';

/**
 * What is asked of X: names that both known generations of its API accept. Names of one generation
 * (`most_recent_tweet_id`, `affiliation`, ids in `space.fields`) would cost a refused call each
 * time a process meets the other. Never asked: what depends on who asks (`connection_status`,
 * `subscription`, …), and `subscriber_count`, which is the creator's alone.
 */
const askedNames = {
  'space.fields': [
    'created_at',
    'ended_at',
    'id',
    'is_ticketed',
    'lang',
    'participant_count',
    'scheduled_start',
    'started_at',
    'state',
    'title',
    'updated_at',
  ],
  expansions: ['creator_id', 'host_ids', 'invited_user_ids', 'speaker_ids', 'topic_ids'],
  'topic.fields': ['description', 'id', 'name'],
  'user.fields': [
    'created_at',
    'description',
    'entities',
    'id',
    'is_identity_verified',
    'location',
    'name',
    'parody',
    'profile_banner_url',
    'profile_image_url',
    'protected',
    'public_metrics',
    'subscription_type',
    'url',
    'username',
    'verified',
    'verified_followers_count',
    'verified_type',
    'withheld',
  ],
} as const;

export type FieldParameter = keyof typeof askedNames;

/**
 * Which names X has refused, and when (epoch ms). One for each process and X; it only ever shrinks
 * what is asked, and forgets after a day, so that a field X brings back is found again.
 */
export type FieldPlan = { refusedAt: Map<string, number> };

const forgetAfterMs = 24 * 60 * 60_000;
/** Without these a reply cannot be used, and nobody may be shown who might be protected. */
const neverDropped = new Set(['id', 'state', 'name', 'username', 'protected', 'creator_id']);

export const createFieldPlan = (): FieldPlan => ({ refusedAt: new Map() });

const keyOf = (parameter: FieldParameter, name: string) => `${parameter} ${name}`;

function namesToAsk(plan: FieldPlan, parameter: FieldParameter, now: number): string[] {
  return askedNames[parameter].filter((name) => {
    const at = plan.refusedAt.get(keyOf(parameter, name));
    return at === undefined || now - at >= forgetAfterMs;
  });
}

/** The query that asks for all that is worth asking; a parameter left without names is left out. */
export function fieldQuery(plan: FieldPlan, parameters: readonly FieldParameter[], now: number) {
  const query: Record<string, string> = {};
  for (const parameter of parameters) {
    const names = namesToAsk(plan, parameter, now);
    if (names.length > 0) query[parameter] = names.join(',');
  }
  return query;
}

const wireErrors = z.object({
  errors: z.array(
    z.object({
      message: z.string().optional(),
      parameters: z.record(z.string(), z.array(z.string())).optional(),
    }),
  ),
});

/**
 * Names that one sentence refuses. Seen: "The `user.fields` query parameter value [a] is not one of
 * [b,c]". Should the first bracket ever repeat the whole list, the second tells good from bad.
 */
function namesRefusedIn(sentence: string, parameter: FieldParameter): string[] {
  if (!sentence.includes(parameter)) return [];
  const [values = [], allowed = []] = bracketed(sentence);
  return values.length > 1 && allowed.length === 0 ? [] : values.filter((name) => !allowed.includes(name));
}

function namesRefused(problem: XProblem, parameter: FieldParameter): Set<string> {
  const { parameter: named, value } = problem.wire ?? {};
  const read = wireErrors.safeParse(problem.wire);
  const errors = read.success ? read.data.errors : [];
  const alone = errors.flatMap(({ parameters = {} }) => {
    const values = Object.hasOwn(parameters, parameter) ? (parameters[parameter] ?? []) : [];
    return values.length === 1 ? values : [];
  });
  return new Set([
    ...(named === parameter && typeof value === 'string' ? [value] : []),
    ...alone,
    ...sentencesOf(problem).flatMap((sentence) => namesRefusedIn(sentence, parameter)),
  ]);
}

/**
 * Learns from a 400. True when it dropped a name that was asked, so that one more try is worth a
 * slot of the budget; never twice for the same name, so a caller that retries comes to an end.
 */
export function learnFields(
  plan: FieldPlan,
  parameters: readonly FieldParameter[],
  problem: XProblem,
  now: number,
): boolean {
  if (problem.status !== 400) return false;
  const refused = parameters.flatMap((parameter) => {
    const names = namesRefused(problem, parameter);
    return namesToAsk(plan, parameter, now)
      .filter((name) => names.has(name) && !neverDropped.has(name))
      .map((name) => keyOf(parameter, name));
  });
  for (const key of refused) plan.refusedAt.set(key, now);
  return refused.length > 0;
}
