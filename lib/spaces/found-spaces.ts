import * as z from 'zod/mini';
import { boardSchema } from '@/lib/spaces/board-schema';

/** What `GET /api/spaces/search` answers: Spaces, and the people in them by id. */
export const foundSpacesSchema = z.object({
  spaces: boardSchema.shape.spaces,
  people: boardSchema.shape.people,
});

export type FoundSpaces = z.infer<typeof foundSpacesSchema>;
