/** Runs once when the server starts, before it answers: a broken setting stops the start here. */
export async function register() {
  const { startServer } = await import('@/lib/start-server');
  await startServer();
}
