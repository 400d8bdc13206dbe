import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const text = read('docs/operating.md');

/** @param {string} folder */
const sources = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => read(join(folder, name)))
    .join('\n');

describe('the operator’s book', () => {
  const events = [...read('lib/logging/events.ts').matchAll(/'?([\w-]+)'?: '(warn|error|fatal)'/g)].map(
    ([, name = '']) => name,
  );
  const metrics = [
    ...new Set([...sources('lib/metrics').matchAll(/'(spaceboard_\w+)'/g)].map(([, name = '']) => name)),
  ];

  it('has events and metrics to look for', () => {
    expect(events.length).toBeGreaterThan(12);
    expect(metrics.length).toBeGreaterThan(15);
  });
  it.each(events)('says what to do about %s', (event) => {
    expect(
      text.includes(`\`${event}\``) || (event.startsWith('stream-') && text.includes('`stream-…-not-read`')),
    ).toBe(true);
  });
  it.each(metrics)('says what %s is', (metric) => expect(text).toContain(`\`${metric}\``));
  it('names commands, settings and files that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, name = ''] of text.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name);
    for (const [path] of text.matchAll(/(?:deploy|scripts)\/[\w/.-]+\.(?:mjs|example)/g))
      expect(existsSync(join(root, path)), path).toBe(true);
    const settings = read('lib/env.ts');
    for (const name of ['METRICS_TOKEN', 'LOG_LEVEL', 'TRUSTED_PROXIES', 'TOKEN_KEYS', 'X_DAILY_READS']) {
      expect(text).toContain(`\`${name}\``);
      expect(settings).toContain(`  ${name}:`);
    }
  });
});
