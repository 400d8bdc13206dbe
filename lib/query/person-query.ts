import { queryOptions } from '@tanstack/react-query';
import { BoardError } from '@/lib/query/board-error';
import { boardErrorFrom } from '@/lib/query/board-error-from';
import { type PersonReading, personReadingSchema } from '@/lib/spaces/person-schema';
import { minute, second } from '@/lib/time';

const timeoutMs = 12_000;
const retryEveryMs = 15 * second;

/** All that X says of one person. Profiles change rarely; what could not be asked for is tried again. */
export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => fetchPerson(id, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])),
    staleTime: 5 * minute,
    refetchInterval: ({ state }) => (state.error ? retryEveryMs : false),
    networkMode: 'always',
    retry: false,
  });
}

/** One look at `GET /api/people/[id]`. @throws BoardError */
export async function fetchPerson(
  id: string,
  signal: AbortSignal | null,
  get: typeof fetch = fetch,
): Promise<PersonReading> {
  let response: Response;
  try {
    const url = `/api/people/${encodeURIComponent(id)}`;
    response = await get(url, { cache: 'no-store', credentials: 'same-origin', signal });
  } catch (cause) {
    throw new BoardError('offline', undefined, { cause });
  }
  if (!response.ok) throw await boardErrorFrom(response);
  const parsed = personReadingSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new BoardError('offline', undefined, { cause: parsed.error });
  return parsed.data;
}
