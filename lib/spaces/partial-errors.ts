import 'server-only';
import { viewerFields } from '@/lib/spaces/project-to-x';
import type { ProxyQuery } from '@/lib/spaces/proxy-query';
import type { ProxyReading } from '@/lib/spaces/proxy-refusal';
import type { Space } from '@/lib/spaces/types';
import { creatorErrorBody, fieldMissingBody, fieldRefusedBody } from '@/lib/spaces/x-body';

/** What stands beside the data of a 200: X's own partial errors as far as they concern this query, and ours. */

type Shown = { spaces: Space[]; userIds: ReadonlySet<string> };

function passedOn(readings: readonly ProxyReading[], query: ProxyQuery, shown: Shown): object[] {
  const spaceIds = new Set(shown.spaces.map((space) => space.id));
  const fields = new Set<string>([...query.spaceFields, ...query.userFields, ...query.topicFields]);
  const isRelevant = ({ resource_id, value, field }: Record<string, unknown>) => {
    if (typeof field === 'string' && !fields.has(field)) return false;
    const id = String(resource_id ?? value);
    return query.userIds.includes(id) || shown.userIds.has(id) || spaceIds.has(id);
  };
  const problems = readings.flatMap(({ snapshot }) => snapshot?.problems ?? []);
  const wires = problems.map(({ wire }) => wire).filter((wire) => wire !== undefined);
  const unique = new Map(wires.filter(isRelevant).map((wire) => [JSON.stringify(wire), wire]));
  return [...unique.values()];
}

function aboutSubscribers(spaces: Space[], viewerId: string, counts: ReadonlyMap<string, number>): object[] {
  return spaces
    .filter((space) => !counts.has(space.id) || space.creatorId !== viewerId)
    .map((space) => {
      const error = {
        field: 'subscriber_count',
        resourceType: 'space',
        resourceId: space.id,
        section: 'data',
      } as const;
      return space.creatorId === viewerId ? fieldMissingBody(error) : fieldRefusedBody(error);
    });
}

const aboutViewerFields = (query: ProxyQuery): object[] =>
  [...query.userFields]
    .filter((field) => viewerFields.has(field))
    .map((field) => fieldRefusedBody({ field, resourceType: 'user', section: 'includes' }));

function aboutUnchecked(readings: readonly ProxyReading[]): object[] {
  return readings
    .filter((reading) => !reading.snapshot)
    .map(({ creatorId, problem }) => {
      const title = problem?.title ?? 'Not Checked Yet';
      const detail =
        problem?.detail ?? problem?.title ?? `The Spaces of [${creatorId}] have not been checked yet.`;
      return creatorErrorBody(creatorId, { title, detail, type: problem?.type });
    });
}

/** `subscriberCounts`: of the viewer's own Spaces, by Space id. */
export function partialErrors(
  readings: readonly ProxyReading[],
  query: ProxyQuery,
  shown: Shown,
  viewer: { id: string; subscriberCounts: ReadonlyMap<string, number> },
): object[] {
  return [
    ...passedOn(readings, query, shown),
    ...(query.spaceFields.has('subscriber_count')
      ? aboutSubscribers(shown.spaces, viewer.id, viewer.subscriberCounts)
      : []),
    ...(shown.userIds.size > 0 ? aboutViewerFields(query) : []),
    ...aboutUnchecked(readings),
  ];
}
