import 'server-only';
import { callX, type XEdge, type XReply, type XRequest } from '@/lib/x/call-x';
import {
  createFieldPlan,
  type FieldParameter,
  type FieldPlan,
  fieldQuery,
  learnFields,
} from '@/lib/x/field-plan';

// One plan for each X that this process talks to. A second copy of the module learns once more.
const planByOrigin = new Map<string, FieldPlan>();

function planOf(edge: XEdge): FieldPlan {
  if (edge.fieldPlan) return edge.fieldPlan;
  const plan = planByOrigin.get(edge.apiOrigin) ?? createFieldPlan();
  planByOrigin.set(edge.apiOrigin, plan);
  return plan;
}

/**
 * A GET with a bearer token, asking for the fields that X accepts. When X refuses one of them by
 * name, that one is dropped for later calls and the problem (`invalid-request`) comes back
 * `retryable: true`: the caller takes another slot of its budget and simply calls again.
 */
export async function askX(
  edge: XEdge,
  token: string,
  request: Pick<XRequest, 'path' | 'query'>,
  parameters: readonly FieldParameter[],
): Promise<XReply<unknown>> {
  const plan = planOf(edge);
  const now = edge.now ?? Date.now;
  const query = { ...request.query, ...fieldQuery(plan, parameters, now()) };
  const reply = await callX(edge, { path: request.path, query, authorization: `Bearer ${token}` });
  if (reply.ok || !learnFields(plan, parameters, reply.problem, now())) return reply;
  return { ...reply, problem: { ...reply.problem, retryable: true } };
}

/** The endpoints take 1 to 100 names; more is a bug of ours and throws. */
export function joinNames(names: string[]): string {
  if (names.length === 0 || names.length > 100)
    throw new RangeError(`X takes 1 to 100 names, not ${names.length}`);
  return names.join(',');
}
