import 'server-only';
import { SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';
import Database from 'libsql';

type File = InstanceType<typeof Database>;

const isRead = (text: string) => /^\s*(select|pragma|with)\b/i.test(text);

/**
 * libsql leaves a statement that met SQLITE_BUSY unfinished, and every later commit of the
 * connection then fails ("SQL statements in progress"). So nothing is prepared before the file's
 * write lock is held: `exec('begin immediate')` either takes it or fails leaving nothing behind.
 */
class LockFirstDriver extends SqliteDriver {
  constructor(
    private readonly file: File,
    config: SqliteDialectConfig,
  ) {
    super(config);
  }

  override async beginTransaction() {
    this.file.exec('begin immediate');
  }

  override async commitTransaction() {
    this.file.exec('commit');
  }

  override async rollbackTransaction() {
    if (this.file.inTransaction) this.file.exec('rollback');
  }
}

/** The file as Kysely sees it: a single write outside a transaction gets one of its own. */
function lockingDatabase(
  file: File,
): Exclude<SqliteDialectConfig['database'], (...args: never[]) => unknown> {
  const locked = <T>(work: () => T): T => {
    if (file.inTransaction) return work();
    file.exec('begin immediate');
    try {
      const result = work();
      file.exec('commit');
      return result;
    } catch (error) {
      if (file.inTransaction) file.exec('rollback');
      throw error;
    }
  };
  return {
    close: () => file.close(),
    prepare(text) {
      if (isRead(text)) return file.prepare(text);
      const prepare = () => file.prepare(text);
      // `prepare` takes no lock; only running does.
      const { reader } = prepare();
      return {
        reader,
        all: (parameters) => locked(() => prepare().all(parameters)),
        run: (parameters) => locked(() => prepare().run(parameters)),
        iterate: (parameters) => prepare().iterate(parameters),
      };
    },
  };
}

/** Kysely's dialect for one SQLite file, safe beside other processes on the same file. */
export class SqliteFileDialect extends SqliteDialect {
  readonly #file: File;
  readonly #config: SqliteDialectConfig;

  constructor(path: string) {
    const file = new Database(path);
    const config = { database: lockingDatabase(file) };
    super(config);
    this.#file = file;
    this.#config = config;
    // Short: libsql waits synchronously, and the whole server with it.
    file.pragma('busy_timeout = 50');
  }

  override createDriver() {
    return new LockFirstDriver(this.#file, this.#config);
  }

  /** Journal and durability: nothing acknowledged is lost by a power cut. May meet a busy file. */
  configure() {
    this.#file.pragma('journal_mode = WAL');
    this.#file.pragma('synchronous = FULL');
  }
}
