import { queryOptions } from '@tanstack/react-query';
import { askApi } from '@/lib/query/ask-api';
import { foundSpacesSchema } from '@/lib/spaces/found-spaces';
import { minute } from '@/lib/time';

export const searchStates = ['all', 'live', 'scheduled'] as const;
export type SpaceSearch = { words: string; state: (typeof searchStates)[number] };

/** Live and planned Spaces by words in their titles. X bills what it returns: asked once a minute for the same. */
export function searchQuery({ words, state }: SpaceSearch) {
  return queryOptions({
    queryKey: ['search', state, words],
    queryFn: ({ signal }) =>
      askApi(`/api/spaces/search?${new URLSearchParams({ q: words, state })}`, {
        schema: foundSpacesSchema,
        signal,
      }),
    enabled: words !== '',
    staleTime: minute,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    retry: false,
  });
}
