import 'server-only';
import { SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';
import Database from 'libsql';

type Libsql = InstanceType<typeof Database>;

/** libsql ends the whole process when a closed file is touched; work that comes late gets an error. */
class File {
  readonly #libsql: Libsql;
  #isOpen = true;

  constructor(path: string) {
    this.#libsql = new Database(path);
  }

  get open(): Libsql {
    if (!this.#isOpen) throw new Error('The store is closed');
    return this.#libsql;
  }

  close() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // libsql leaves the log beside the file when it closes; whoever copies the file alone would lose what is in it.
    try {
      this.#libsql.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // Another process reads or writes: the log is its to write back.
    }
    this.#libsql.close();
  }
}

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
    this.file.open.exec('begin immediate');
  }

  override async commitTransaction() {
    this.file.open.exec('commit');
  }

  override async rollbackTransaction() {
    if (this.file.open.inTransaction) this.file.open.exec('rollback');
  }
}

/** The file as Kysely sees it: a single write outside a transaction gets one of its own. */
function lockingDatabase(
  file: File,
): Exclude<SqliteDialectConfig['database'], (...args: never[]) => unknown> {
  const locked = <T>(work: () => T): T => {
    if (file.open.inTransaction) return work();
    file.open.exec('begin immediate');
    try {
      const result = work();
      file.open.exec('commit');
      return result;
    } catch (error) {
      if (file.open.inTransaction) file.open.exec('rollback');
      throw error;
    }
  };
  return {
    close: () => file.close(),
    prepare(text) {
      if (isRead(text)) return file.open.prepare(text);
      const prepare = () => file.open.prepare(text);
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
    const file = new File(path);
    const config = { database: lockingDatabase(file) };
    super(config);
    this.#file = file;
    this.#config = config;
    // Short: libsql waits synchronously, and the whole server with it.
    file.open.pragma('busy_timeout = 50');
  }

  override createDriver() {
    return new LockFirstDriver(this.#file, this.#config);
  }

  /** Journal and durability: nothing acknowledged is lost by a power cut. May meet a busy file. */
  configure() {
    this.#file.open.pragma('journal_mode = WAL');
    this.#file.open.pragma('synchronous = FULL');
    // What somebody has deleted is overwritten, not only let go: it is theirs.
    this.#file.open.pragma('secure_delete = ON');
  }
}
