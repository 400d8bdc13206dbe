import 'server-only';
import { z } from 'zod';
import { mostListsPerPerson } from '@/lib/watchlists/list-limits';
import { userIdSchema } from '@/lib/watchlists/list-requests';

/** What becomes of one of one's own lists: it goes to a member, or is deleted. */
const listFate = z.strictObject({ slug: z.string().max(80), to: userIdSchema.nullable() });

/** `handle`: one's own, typed as a confirmation. `lists`: every list one owns, each once. */
export const deletionRequest = z.strictObject({
  handle: z.string().max(40),
  lists: z.array(listFate).max(mostListsPerPerson),
});

export type DeletionWish = z.output<typeof deletionRequest>;
