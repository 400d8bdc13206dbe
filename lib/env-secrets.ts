import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({ authSecret: z.string().min(32), tokenKeys: z.string().min(40) });

export type Secrets = z.infer<typeof secretsSchema>;

/** What goes wrong with the folder is told by the setting that names it. */
function writable(dataDir: string, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Error(`DATA_DIR: ${dataDir} cannot be written to${code}`, { cause: error });
  }
}

/**
 * Secrets nobody configured, made once and kept in `DATA_DIR/secrets.json` (mode 0600). Two
 * processes that start together agree: the file appears whole, by a link that fails if it exists.
 */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  writable(dataDir, () => mkdirSync(dataDir, { recursive: true, mode: 0o700 }));
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new Error(`DATA_DIR: ${file} cannot be read; mend or remove it`, { cause: error });
    }
  }
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const made: Secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    tokenKeys: `k1:${randomBytes(32).toString('base64')}`,
  };
  writable(dataDir, () =>
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' }),
  );
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
