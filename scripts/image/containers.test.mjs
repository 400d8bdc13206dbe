import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/root.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
/** @param {string} text */
const settings = (text) => [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

/** Instructions with their words, lines that go on put together. */
function instructions() {
  return read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', words = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, words };
    });
}

/** What stands below a key of a YAML text, by its indentation.
 * @param {string} text
 * @param {string} key
 */
function block(text, key) {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim().startsWith(`${key}:`));
  const indent = (/** @type {string} */ line) => line.length - line.trimStart().length;
  const rest = lines.slice(start + 1);
  const own = indent(lines[start] ?? '');
  const end = rest.findIndex((line) => line.trim() !== '' && indent(line) <= own);
  return start < 0 ? '' : rest.slice(0, end < 0 ? undefined : end).join('\n');
}

describe('the Dockerfile', () => {
  const all = instructions();
  const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const wordsOf = (/** @type {string} */ name) =>
    last.filter((each) => each.name === name).map(({ words }) => words);

  it('builds on Node 24, and names what it is built on', () => {
    const bases = all.filter(({ name }) => name === 'FROM').map(({ words }) => words);
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(/^node:24[\w.]*-[\w-]+( AS build)?$/);
  });
  it('runs as nobody in particular, with a health check, and hears signals', () => {
    expect(wordsOf('USER')).toEqual(['node']);
    expect(last.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      last.findIndex(({ name }) => name === 'RUN'),
    );
    expect(wordsOf('HEALTHCHECK')[0]).toContain('CMD ["node", "scripts/image/probe.mjs"]');
    expect(wordsOf('CMD')).toEqual(['["node", "scripts/image/server.mjs"]']);
  });
  it('takes from the build what the image names, and nothing else', () => {
    expect(wordsOf('COPY')).toEqual(['--from=build /image ./']);
    expect(all.some(({ name }) => name === 'ADD')).toBe(false);
    expect(all.map(({ words }) => words).join('\n')).toContain('node scripts/image/collect.mjs /image');
  });
  it('holds no secret and runs nobody’s install scripts', () => {
    expect(all.some(({ name }) => name === 'ARG')).toBe(false);
    expect(all.map(({ words }) => words).join('\n')).not.toMatch(/SECRET|TOKEN|PASSWORD|TOKEN_KEYS/);
    expect(all.map(({ words }) => words).join('\n')).toContain('npm ci --ignore-scripts');
  });
  it('names scripts that are there', () => {
    for (const [path] of read('Dockerfile').matchAll(/scripts\/[\w/.-]+\.mjs/g))
      expect(existsSync(join(root, path))).toBe(true);
  });
  it('is sent no secret, no data and nothing built elsewhere', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const path of ['.git', '.next', 'node_modules', 'data', '.env*', 'deploy/*.env', 'secrets.json'])
      expect(ignored).toContain(path);
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');

  it('runs two instances on one PostgreSQL behind a proxy', () => {
    expect([...block(text, 'services').matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name)).toEqual([
      'app-1',
      'app-2',
      'store',
      'proxy',
    ]);
    for (const app of ['app-1', 'app-2']) expect(block(text, app)).toContain('<<: *app');
    for (const app of ['app-1', 'app-2']) expect(read('deploy/Caddyfile')).toContain(`${app}:3000`);
  });
  it('gives the instances no more than they need', () => {
    const app = block(text, 'x-app');
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'security_opt: ["no-new-privileges:true"]'])
      expect(app).toContain(line);
    // Else it is root’s, and no backup can be put back from inside.
    expect(app).toMatch(/tmpfs: \[.*"\/data:uid=1000,gid=1000,mode=0700"\]/);
    // Longer than the server takes at most.
    expect(Number(/stop_grace_period: (\d+)s/.exec(app)?.[1])).toBeGreaterThan(10);
  });
  it('opens to the outside only the proxy, and the store to the instances alone', () => {
    const services = block(text, 'services');
    for (const part of ['app-1', 'app-2', 'store']) expect(block(services, part)).not.toContain('ports:');
    expect(block(text, 'x-app')).not.toContain('ports:');
    expect(block(services, 'store')).toContain('networks: [inside]');
    expect(text).toMatch(/inside: \{ internal: true \}/);
    expect(block(services, 'proxy')).toContain('networks: [outward]');
  });
  it('takes every secret from a file that no repository and no image has', () => {
    expect(text).not.toMatch(/(PASSWORD|SECRET|TOKEN\w*): (?!\$\{)/);
    for (const [, name = ''] of text.matchAll(/\$\{(\w+)/g))
      expect(settings(read('deploy/spaceboard.env.example'))).toContain(name);
    expect(read('.gitignore').split('\n')).toContain('/deploy/*.env');
  });
  it('has an example whose settings the app knows', () => {
    const known = read('lib/env.ts');
    const ofCompose = ['DOMAIN', 'POSTGRES_PASSWORD'];
    for (const name of settings(read('deploy/spaceboard.env.example')))
      if (name && !ofCompose.includes(name)) expect(known).toContain(`  ${name}:`);
  });
  it('keeps metrics and health from the outside', () => {
    expect(read('deploy/Caddyfile')).toMatch(
      /@inside path \/api\/metrics \/api\/health \/api\/health\/\*\n\trespond @inside 404/,
    );
  });
});
