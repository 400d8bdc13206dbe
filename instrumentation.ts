/** Runs once when the server starts, before it answers: a broken setting stops the start here. */
export async function register() {
  // Written out for the compiler, which also builds this file for the Edge runtime and has to drop
  // the import there: SQLite cannot be bundled for it.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('@/lib/start-server');
    await startServer();
  }
}
