import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('every route that changes something', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('route.ts') && !path.startsWith('auth'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const unsafe = files.flatMap(({ path, text }) =>
    text
      .split(/^export const /m)
      .filter((part) => /^(POST|PUT|PATCH|DELETE)\b/.test(part))
      .map((part) => [path, part] as const),
  );

  it('asks whether its caller may write', () => {
    expect(unsafe.length).toBeGreaterThan(10);
    const careless = unsafe.filter(
      ([, part]) => !/writingAsker\(\)|(token|account)Asker\(\{ toWrite: true \}\)/.test(part),
    );
    expect(careless.map(([path]) => path)).toEqual([]);
  });
});
