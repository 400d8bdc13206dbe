import 'server-only';
import { z } from 'zod';
import { editConflictSchema, problemSchema } from '@/lib/api-docs/problem-schema';
import { boardPersonSchema, boardSchema, boardSpaceSchema } from '@/lib/spaces/board-schema';
import { foundSpacesSchema } from '@/lib/spaces/found-spaces';
import { wholePersonSchema } from '@/lib/spaces/person-schema';
import * as events from '@/lib/spaces/stream-events';
import { importReportSchema } from '@/lib/watchlists/import-schema';
import {
  accessSchema,
  editedSchema,
  faceSchema,
  historyEntrySchema,
  linkSchema,
  listSchema,
  listSummarySchema,
  memberSchema,
  overlaySchema,
} from '@/lib/watchlists/list-schema';

/** Shapes that are told once and referred to. */
const named = {
  Problem: problemSchema,
  EditConflict: editConflictSchema,
  Board: boardSchema,
  Space: boardSpaceSchema,
  BoardPerson: boardPersonSchema,
  FoundSpaces: foundSpacesSchema,
  Person: wholePersonSchema,
  Face: faceSchema,
  List: listSchema,
  ListSummary: listSummarySchema,
  Overlay: overlaySchema,
  Edited: editedSchema,
  Change: historyEntrySchema,
  Member: memberSchema,
  Link: linkSchema,
  Access: accessSchema,
  ImportReport: importReportSchema,
  BoardEvent: events.wholeBoardSchema,
  SnapshotEvent: events.pieceSchema,
  FrameEvent: events.frameSchema,
  CheckedEvent: events.checkedSchema,
  ListEvent: events.listChangeSchema,
  GoneEvent: events.goneSchema,
  ByeEvent: events.byeSchema,
  EndEvent: events.endSchema,
} as const;

/** What the stream's events carry, by their names. */
export const streamEvents = {
  board: 'BoardEvent',
  snapshot: 'SnapshotEvent',
  frame: 'FrameEvent',
  checked: 'CheckedEvent',
  list: 'ListEvent',
  gone: 'GoneEvent',
  bye: 'ByeEvent',
  end: 'EndEvent',
} as const satisfies Record<string, keyof typeof named>;

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });

export type JsonSchema = { [key: string]: unknown };

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The largest safe integer, which zod names for every whole number, says nothing. */
const isNoise = (key: string, value: unknown) =>
  key === '$schema' ||
  key === '$defs' ||
  key === '$id' ||
  (key === 'maximum' && value === Number.MAX_SAFE_INTEGER);

/**
 * References go to the document's components. Answers may grow, so that a client must take fields that it
 * does not know: nothing says that there are none, unless `isClosed`.
 */
function adapted(value: unknown, isClosed: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => adapted(each, isClosed));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    // A property may be called id, and is a schema then; our own name for the shape is text.
    if (isNoise(key, each) || (key === 'id' && typeof each === 'string')) return [];
    if (key === 'additionalProperties' && each === false && !isClosed) return [];
    if (key === '$ref' && typeof each === 'string')
      return [[key, each.replace('#/$defs/', '#/components/schemas/')]];
    return [[key, adapted(each, isClosed)]];
  });
  return Object.fromEntries(entries);
}

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});

function convert(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    metadata: registry,
    unrepresentable: 'any',
    // What a schema says of itself (limits that a transformation hides) stands in the registry of all.
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, z.globalRegistry.get(zodSchema)),
  });
}

/** What a body must be: strict as the route is. */
export const requestSchema = (schema: z.core.$ZodType): JsonSchema =>
  asSchema(adapted(convert(schema, 'input'), true));

/** What an answer is. `isClosed`: with nothing beside what is named, as our own tests hold it to. */
export const answerSchema = (schema: z.core.$ZodType, isClosed = false): JsonSchema =>
  asSchema(adapted(convert(schema, 'output'), isClosed));

/** The named shapes themselves. */
export function componentSchemas(isClosed = false): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(named).map(([name, schema]) => {
      const own = convert(schema, 'output');
      const shapes = asSchema(own.$defs);
      return [name, asSchema(adapted(shapes[name] ?? own, isClosed))];
    }),
  );
}
