import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/root.mjs';
import { readEnvironment } from '../setup/settings.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { bundleTools } from './bundle.mjs';
import { parseCommand, placeOf } from './commands.mjs';

/** @typedef {typeof import('../../lib/store-tools')} StoreTools */

/** @returns {Promise<StoreTools>} */
async function loadTools() {
  const built = join(root, 'tools/store-tools.js');
  if (existsSync(built)) return import(pathToFileURL(built).href);
  const folder = join(root, `node_modules/.store-tools-${process.pid}`);
  try {
    return await import(pathToFileURL(await bundleTools(folder)).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Map<string, number>} rows */
const sumOf = (rows) => [...rows.values()].reduce((sum, count) => sum + count, 0);

/**
 * @param {import('./commands.mjs').Command} command
 * @param {import('./commands.mjs').StorePlace} place
 * @param {StoreTools} tools
 */
async function run(command, place, tools) {
  if (command.kind === 'backup') {
    await tools.backUp(place, command.file);
    console.log(`The store is in ${command.file}.`);
    if (!place.databaseUrl) {
      console.log(
        `Not in it: ${join(place.dataDir, 'secrets.json')}. Keep that apart; without it X’s tokens do not open.`,
      );
    }
  } else if (command.kind === 'restore') {
    const { isReplacing } = command;
    const aside = await tools.restore(command.file, place, { isReplacing, now: () => new Date() });
    console.log(`The store is as it was in ${command.file}.`);
    if (aside) console.log(`What was there before is ${aside}.`);
  } else {
    const rows = await tools.moveToPostgres(place.dataDir, command.to);
    console.log(`${sumOf(rows)} rows in ${rows.size} tables are in PostgreSQL, compared one by one.`);
    console.log(
      `Now set DATABASE_URL, and from ${join(place.dataDir, 'secrets.json')} NEXTAUTH_SECRET (authSecret) and TOKEN_KEYS (tokenKeys).`,
    );
  }
}

/** @param {string[]} args */
async function main(args) {
  try {
    const command = parseCommand(args);
    const place = placeOf(readEnvironment(root, false));
    await run(command, place, await loadTools());
  } catch (error) {
    // One line, for whoever is at the terminal; never a trace, which could quote an address with its password.
    const words = error instanceof Error ? error.message : String(error);
    console.error(error instanceof SetupError ? words : `It was not done: ${words}`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
