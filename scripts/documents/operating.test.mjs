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
    for (const [path] of text.matchAll(/(?:deploy|scripts)\/[\w/.-]+\.(?:mjs|example|yaml)/g))
      expect(existsSync(join(root, path)), path).toBe(true);
    const settings = read('lib/env.ts');
    for (const name of ['METRICS_TOKEN', 'LOG_LEVEL', 'TRUSTED_PROXIES', 'TOKEN_KEYS', 'X_DAILY_READS']) {
      expect(text).toContain(`\`${name}\``);
      expect(settings).toContain(`  ${name}:`);
    }
  });
  it('has a rule for each alarm it names, of metrics and outcomes that there are', () => {
    const rules = read('deploy/alerts.yaml');
    const alerts = [...rules.matchAll(/alert: Spaceboard(\w+)/g)].map(([, name = '']) => name);
    const named = [...text.matchAll(/^\| \*\*(\w+)\*\*/gm)].map(([, name = '']) => name);
    expect(alerts.length).toBeGreaterThan(8);
    expect([...new Set(named)].sort()).toEqual([...alerts].sort());
    for (const [metric] of rules.matchAll(/spaceboard_[a-z_]+/g)) expect(metrics).toContain(metric);
    const codes = sources('lib/x');
    for (const [, outcomes = ''] of rules.matchAll(/outcome=~?"([^"]+)"/g))
      for (const outcome of outcomes.split('|')) expect(codes).toContain(`'${outcome}'`);
  });
});
