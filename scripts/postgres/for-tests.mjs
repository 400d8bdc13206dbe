import { startPostgres } from './start.mjs';

/**
 * Vitest's set-up of the tests that run on PostgreSQL: the one TEST_DATABASE_URL names, else one of
 * our own. Where neither works, the tests fail: they are never left out in silence.
 * @param {import('vitest/node').TestProject} project
 */
export default async function setup(project) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseUrl', given);
    return;
  }
  const postgres = await startPostgres();
  project.provide('databaseUrl', postgres.url);
  return postgres.stop;
}
