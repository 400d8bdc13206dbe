'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as Api from '@/lib/query/list-api';
import { accessKey, loadListApi } from '@/lib/query/list-query';
import type { ListAccess } from '@/lib/watchlists/list-schema';
import { refusalWords } from '../refusal-words';

type Act<Wish, Answer> = (api: typeof Api, wish: Wish) => Promise<Answer>;

/** One thing to do with who has a list; afterwards who has it is known anew. */
export function useAccessAct<Wish, Answer>(slug: string, act: Act<Wish, Answer>) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: async (wish: Wish) => act(await loadListApi(), wish),
    onSuccess: (answer) => {
      if (isAccess(answer)) client.setQueryData<ListAccess>(accessKey(slug), answer);
      else void client.refetchQueries({ queryKey: accessKey(slug) });
    },
  });
  return { act: mutate, isPending, problem: error ? refusalWords(error) : null };
}

const isAccess = (answer: unknown): answer is ListAccess =>
  typeof answer === 'object' && answer !== null && 'members' in answer;
