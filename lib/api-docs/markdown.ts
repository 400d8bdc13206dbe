import 'server-only';
import { fieldTables, typeWords } from '@/lib/api-docs/field-table';
import { componentSchemas, requestSchema, streamEvents } from '@/lib/api-docs/json-schemas';
import { type Examples, isOfX, refusalsOf } from '@/lib/api-docs/open-api';
import { type Access, type Group, groups, kilobyte, nameOf, type Operation } from '@/lib/api-docs/operation';
import { maxBodyBytes } from '@/lib/http/read-body';

const who: Record<Access, string> = {
  anybody: 'Anybody.',
  reader: 'A session, or any token.',
  writer: 'A session, or a token that may write.',
  person: 'A session; no token.',
};

const intro = `# API

Made from the same schemas as the server itself (\`npm run docs:api\`); as OpenAPI 3.1 it is at \`/api/openapi.json\`.

## How to ask

- **By a script**: \`Authorization: Bearer sb_…\`, with a personal access token made on the account’s token page. A token is
  named, read-only or read and write, may expire, and can be revoked at once. It is never taken from an address.
- **By a page of the dashboard**: its session. Whatever changes something needs the dashboard’s own \`Origin\` beside it.
- A request with a token never looks at cookies.

\`\`\`sh
curl -H "Authorization: Bearer $TOKEN" https://spaces.example.org/api/watchlists
\`\`\`

X’s own SDK works with \`<origin>/api\` as its base address:

\`\`\`ts
import { Client } from '@xdevplatform/xdk';

const client = new Client({ bearerToken: token, baseUrl: 'https://spaces.example.org/api' });
const { data } = await client.spaces.getByCreatorIds(['2244994945', '6253282'], { 'space.fields': ['host_ids'] });
\`\`\`

## What holds everywhere

- Instants are epoch milliseconds, ids are text. Answers may gain fields; a field in a request that is not named here is refused.
- Every answer is \`private, no-store\`. Who may not see something gets the same 404 as for what does not exist.
- A refusal is \`application/problem+json\` (RFC 9457): look at \`code\`; \`detail\` is a sentence for people; \`retryAt\` and
  \`Retry-After\` say when another try makes sense.
- Bodies are JSON of at most ${maxBodyBytes / kilobyte} kB, where nothing else is said; a larger one is refused with 413.
- One session or token may ask 1,200 times a minute, unless the operator chose otherwise; then it is told
  \`429 too-many-requests\`.
- \`503 store-unavailable\` while the server cannot reach its store, \`503 busy\` while it has too much to do: ask again. Whether
  a write was done all the same is seen by looking.

\`\`\`json
{ "type": "about:blank", "title": "not found", "status": 404, "code": "not-found", "detail": "There is no such watchlist, or it is not shared with you." }
\`\`\`
`;

const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** Long lists are cut: the shape is what matters. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

function exampleOf(operation: Operation, examples: Examples): string[] {
  const { request, answer } = examples[nameOf(operation)] ?? {};
  const asked =
    typeof request === 'string' ? block('', request) : block('json', JSON.stringify(request, null, 2));
  return [
    ...(request === undefined ? [] : ['Asked:', asked]),
    ...(answer === undefined ? [] : ['Answered:', block('json', JSON.stringify(shortened(answer), null, 2))]),
  ];
}

function bodyOf({ body }: Operation): string[] {
  if (!body) return [];
  const types = body.types ?? [];
  const size = `at most ${body.mostBytes / kilobyte} kB`;
  if (types.length > 0) return [`Body: ${types.map((type) => `\`${type}\``).join(', ')}, ${size}.`];
  const larger = body.mostBytes > maxBodyBytes ? [`Body: JSON, ${size}.`] : [];
  return [...larger, fieldTables(requestSchema(body.schema))];
}

function queryOf({ query = [] }: Operation): string[] {
  if (query.length === 0) return [];
  const rows = query.map(
    ({ name, says, schema, isRequired }) =>
      `| \`${name}\` | ${typeWords(requestSchema(schema))} | ${isRequired ? 'Required. ' : ''}${says} |`,
  );
  return [['| parameter | | |', '|---|---|---|', ...rows].join('\n')];
}

function answersOf(operation: Operation): string {
  const own = operation.answers.map(({ status, says, type, schema }) => {
    const named = type ?? (schema ? undefined : null);
    return `- **${status}**${named ? ` \`${named}\`` : ''}: ${says}`;
  });
  const headers = operation.answers.flatMap((answer) =>
    Object.entries(answer.headers ?? {}).map(([name, says]) => `  - \`${name}\`: ${says}`),
  );
  const refused = [...refusalsOf(operation)].map(
    ([status, codes]) => `${status} ${codes.map((code) => `\`${code}\``).join(', ')}`,
  );
  const words = isOfX(operation)
    ? 'Refused, in X’s words, with X’s statuses'
    : `Refused: ${refused.join(' · ')}`;
  return [...own, ...headers, `- ${words}`].join('\n');
}

function section(operation: Operation, examples: Examples): string {
  const { summary, notes, access } = operation;
  return [
    `### ${nameOf(operation)}`,
    `${summary}. ${notes ?? ''}`.trim(),
    `Who: ${who[access]}`,
    ...queryOf(operation),
    ...bodyOf(operation),
    answersOf(operation),
    ...exampleOf(operation, examples),
  ].join('\n\n');
}

function streamSection(): string {
  const shapes = componentSchemas();
  const events = Object.entries(streamEvents).map(
    ([event, name]) => `| \`${event}\` | ${typeWords(shapes[name] ?? {})} |`,
  );
  return [
    '## The stream',
    'Each event’s data is JSON. State travels, never operations: what is newer replaces what is there, by `version`. After `reset` a board is told anew; after `list` a saved list has changed, or who may do what with it; after `gone` it is not to be seen any more. `bye` asks to come back after `retryMs`, to the same address with `since`; `end` says that the session or the last list is over.',
    ['| event | |', '|---|---|', ...events].join('\n'),
  ].join('\n\n');
}

/** docs/api.md. */
export function apiMarkdown(operations: readonly Operation[], examples: Examples): string {
  const part = (group: Group) => {
    const own = operations.filter((operation) => operation.group === group);
    if (own.length === 0) return [];
    return [
      `## ${group}`,
      ...own.map((operation) => section(operation, examples)),
      ...(group === 'Boards' ? [streamSection()] : []),
    ];
  };
  return `${[intro.trim(), ...groups.flatMap(part)].join('\n\n')}\n`;
}
