import 'server-only';
import { answerSchema, componentSchemas, type JsonSchema, requestSchema } from '@/lib/api-docs/json-schemas';
import {
  type Answer,
  groups,
  nameOf,
  type Operation,
  operationIdOf,
  pathParameters,
  problemsOf,
} from '@/lib/api-docs/operation';
import { xProblem } from '@/lib/api-docs/x-shapes';
import type { ProblemCode } from '@/lib/errors';
import { problemStatus } from '@/lib/http/problem';

/** A request and its answer as recorded, by the operation's name. */
export type Examples = Record<string, { request?: unknown; answer?: unknown }>;

/** Operations whose refusals are X's. */
export const isOfX = ({ path }: Operation) => path.startsWith('/api/2/');

const parametersIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function parametersOf({ path, query = [] }: Operation): JsonSchema[] {
  const inPath = parametersIn(path).map((name) => {
    const known = pathParameters[name];
    if (!known) throw new Error(`pathParameters does not say what {${name}} is`);
    return { name, in: 'path', required: true, description: known.says, schema: requestSchema(known.schema) };
  });
  const inQuery = query.map(({ name, says, schema, isRequired = false }) => ({
    name,
    in: 'query',
    required: isRequired,
    description: says,
    schema: requestSchema(schema),
  }));
  return [...inPath, ...inQuery];
}

function answerOf({ says, schema, type, headers }: Answer, example: unknown, isClosed: boolean): JsonSchema {
  const media = type ?? (schema ? 'application/json' : undefined);
  const content = media && {
    [media]: {
      schema: schema ? answerSchema(schema, isClosed) : { type: 'string' },
      ...(example !== undefined && schema && { example }),
    },
  };
  const described = Object.entries(headers ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return {
    description: says,
    ...(described.length > 0 && { headers: Object.fromEntries(described) }),
    ...(content && { content }),
  };
}

/** Refusals by status: several codes may share one. */
export function refusalsOf(operation: Operation): Map<number, ProblemCode[]> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(operation)) {
    const status = problemStatus(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function refusalOf(operation: Operation, codes: readonly ProblemCode[]): JsonSchema {
  const own = codes.includes('edit-conflict')
    ? { anyOf: [ref('EditConflict'), ref('Problem')] }
    : ref('Problem');
  const schema = isOfX(operation) ? answerSchema(xProblem) : own;
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: { 'application/problem+json': { schema } },
  };
}

const ways = {
  anybody: [],
  reader: [{ token: [] }, { session: [] }],
  writer: [{ token: [] }, { session: [] }],
  person: [{ session: [] }],
} as const;

function operationOf(operation: Operation, examples: Examples, isClosed: boolean): JsonSchema {
  const { group, summary, notes, access, body, answers } = operation;
  const example = examples[nameOf(operation)];
  const parameters = parametersOf(operation);
  const types = body?.types ?? ['application/json'];
  const own = answers.map((answer, index): [string, JsonSchema] => [
    String(answer.status),
    answerOf(answer, index === 0 ? example?.answer : undefined, isClosed),
  ]);
  const refused = [...refusalsOf(operation)].map(([status, codes]): [string, JsonSchema] => [
    String(status),
    refusalOf(operation, codes),
  ]);
  return {
    operationId: operationIdOf(operation),
    tags: [group],
    summary,
    ...(notes !== undefined && { description: notes }),
    security: ways[access],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          types.map((type) => [
            type,
            {
              schema: requestSchema(body.schema),
              ...(example?.request !== undefined && type === types[0] && { example: example.request }),
            },
          ]),
        ),
      },
    }),
    responses: Object.fromEntries([...refused, ...own]),
  };
}

/** Everything as an OpenAPI 3.1 document for this origin. `isClosed`: answers have no fields but those named. */
export function openApiDocument(
  operations: readonly Operation[],
  examples: Examples,
  origin: string,
  { isClosed = false } = {},
): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationOf(operation, examples, isClosed),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Spaceboard',
      version: '1',
      description:
        'Instants are epoch milliseconds. Answers may gain fields; fields in requests that are not named are refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: groups.map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(isClosed),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal access token, `sb_…`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'spaceboard.session',
          description:
            'As pages have it (`__Host-` before it on https); writes need our own `Origin` beside it.',
        },
      },
    },
  };
}
