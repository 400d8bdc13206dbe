import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { root } from '../setup/root.mjs';

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), 'utf8');

/** What the linter says that Docker's own editors use. @param {string} text */
const dockerfileFaults = (text) => validate(text).map(({ message }) => message);

const compose = new DCLinter({
  rules: {
    'require-quotes-in-ports': [2, { quoteType: 'double' }],
    // The proxy is there for the world; nothing else opens a port.
    'no-unbound-port-interfaces': 0,
    // The file is told in the order in which it is understood: apps, what they keep, what stands before them.
    'service-keys-order': 0,
    'services-alphabetical-order': 0,
    'top-level-properties-order': 0,
  },
  quiet: false,
  debug: false,
  exclude: [],
});

/** By dclint, which checks the Compose Specification's schema too. @param {string} text */
function composeFaults(text) {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-compose-'));
  try {
    writeFileSync(join(folder, 'compose.yaml'), text);
    const [result] = compose.lintFiles([join(folder, 'compose.yaml')], false);
    return (result?.messages ?? []).map(({ rule, message }) => `${rule}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('the Dockerfile passes its linter, which sees what is wrong', () => {
  const text = read('Dockerfile');
  expect(dockerfileFaults(text)).toEqual([]);
  expect(dockerfileFaults(text.replace('USER node', 'USERS node'))).not.toEqual([]);
  expect(dockerfileFaults(text.replace('HEALTHCHECK', 'HEALTHCHECK --sometimes'))).not.toEqual([]);
});

it('compose.yaml passes its linter and the specification’s schema, which see what is wrong', () => {
  const text = read('compose.yaml');
  expect(composeFaults(text)).toEqual([]);
  expect(composeFaults(text.replace('restart: unless-stopped', 'restarts: unless-stopped'))).not.toEqual([]);
  expect(composeFaults(text.replace('"80:80"', '"80:80", "80:80"'))).not.toEqual([]);
});
