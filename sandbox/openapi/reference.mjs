import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The reference lies beside a development checkout: X's OpenAPI and recorded replies. Elsewhere it is absent.
 * @typedef {{ name: string, json: any }} ReferenceFile
 */
const folder = new URL('../../../shared/reference/', import.meta.url);

/** @param {string} kind a folder of the reference @returns {ReferenceFile[]} empty when the reference is absent */
export function referenceFiles(kind) {
  const at = new URL(`${kind}/`, folder);
  const names = listOrNothing(fileURLToPath(at)).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, at), 'utf8')) }));
}

/** @param {string} path */
function listOrNothing(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}
