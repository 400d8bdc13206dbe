import 'server-only';
import type { JsonSchema } from '@/lib/api-docs/json-schemas';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const list = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

function limitsOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: JsonSchema): string {
  const between = (least: unknown, most: unknown, unit: string) => {
    if (least === undefined && most === undefined) return '';
    if (most === undefined) return `, at least ${least}${unit}`;
    return least === undefined ? `, at most ${most}${unit}` : `, ${least} to ${most}${unit}`;
  };
  return [
    between(minimum, maximum, ''),
    between(minLength, maxLength, ' characters'),
    between(minItems, maxItems, ''),
  ].join('');
}

/** A schema in a few words: "text, at most 80 characters", "`viewer` or `editor`". */
export function typeWords(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const).replaceAll('"', '')}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => `\`${each}\``).join(' or ');
  const options = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (options.length > 0) return options.map(typeWords).join(' or ');
  const types = [schema.type ?? 'anything'].flat().map((type) => {
    if (type === 'array') return `list of ${isSchema(schema.items) ? typeWords(schema.items) : 'anything'}`;
    if (type === 'object') return objectWords(schema);
    return (
      { string: schema.pattern ? 'digits' : 'text', integer: 'whole number' }[String(type)] ?? String(type)
    );
  });
  return `${types.join(' or ')}${limitsOf(schema)}`;
}

function objectWords({ properties }: JsonSchema): string {
  if (!isSchema(properties)) return 'object';
  return `\`{ ${Object.keys(properties).join(', ')} }\``;
}

type Row = { name: string; words: string; isNeeded: boolean };

function rowsOf(schema: JsonSchema): Row[] {
  const { properties, required } = schema;
  if (!isSchema(properties)) return [];
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties).map(([name, each]) => ({
    name,
    words: isSchema(each) ? typeWords(each) : 'anything',
    isNeeded: needed.has(name),
  }));
}

/** The fields of a body as a table in Markdown; of a body with several forms, one table each. */
export function fieldTables(schema: JsonSchema): string {
  const forms = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (forms.length > 0) return forms.map(fieldTables).join('\n\nor\n\n');
  const rows = rowsOf(schema).map(
    ({ name, words, isNeeded }) => `| \`${name}\` | ${words} | ${isNeeded ? 'yes' : ''} |`,
  );
  return ['| field | | required |', '|---|---|---|', ...rows].join('\n');
}
