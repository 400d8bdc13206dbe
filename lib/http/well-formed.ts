import 'server-only';
import type { IncomingMessage } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';

/** What nothing is found at. */
const nowhere = '/no-such-address';

/** Methods that Next knows how to answer or to refuse. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What Next's pages say of themselves when they ask for the next one. */
const stateHeader = 'next-router-state-tree';

/** A path whose percent-encoding is broken names nothing. */
function isReadable(url = ''): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function isState(text: string | string[]): boolean {
  try {
    // Next's own reading of it, which it does too late to answer anything but 500.
    parseAndValidateFlightRouterState(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Next answers 500 before our proxy runs, and writes as much into the log, to a path it cannot decode, a
 * method it does not know and a state it cannot read. The first two are led to where nothing is, the
 * third is taken away: then the whole page is answered.
 */
export function makeWellFormed(request: IncomingMessage): void {
  if (!methods.has(request.method ?? '')) {
    request.method = 'GET';
    request.url = nowhere;
  }
  if (!isReadable(request.url)) request.url = nowhere;
  const state = request.headers[stateHeader];
  if (state !== undefined && !isState(state)) delete request.headers[stateHeader];
}
