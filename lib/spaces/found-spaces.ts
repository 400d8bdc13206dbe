import * as z from 'zod/mini';
import { boardPersonSchema, boardSpaceSchema } from '@/lib/spaces/board-schema';

/** What `GET /api/spaces/search` answers: Spaces, and the people in them by id. */
export const foundSpacesSchema = z.object({
  spaces: z.array(boardSpaceSchema),
  people: z.record(z.string(), boardPersonSchema),
});

export type FoundSpaces = z.infer<typeof foundSpacesSchema>;
