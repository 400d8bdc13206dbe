import 'server-only';

/**
 * SQLite: full, read-only, an error of the disk, cannot be opened, busy past all patience. PostgreSQL:
 * connections (08), resources such as a full disk (53), its shutdown (57P), a statement that took too long (57014),
 * read-only (25006). The system's
 * own words for a server that is not there.
 */
const troubles =
  /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY|LOCKED)(_\w+)?|08\w{3}|53\w{3}|57P\w{2}|57014|25006|E(CONNREFUSED|CONNRESET|NOTFOUND|PIPE|TIMEDOUT))$/;

/** Whether a failure is the store's, not ours: what was asked may go well once it is put right. */
export function isStoreTrouble(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && troubles.test(error.code)
  );
}
