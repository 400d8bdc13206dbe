import 'server-only';

/** A parameter that occurs exactly once, else null: of two values neither is meant for us. */
export function onlyValue(params: URLSearchParams, name: string): string | null {
  const values = params.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}
