import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one request, wherever its work goes. */
export type RequestContext = { requestId: string };

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardRequests: AsyncLocalStorage<RequestContext> | undefined;
}

function requests(): AsyncLocalStorage<RequestContext> {
  globalThis.spaceboardRequests ??= new AsyncLocalStorage();
  return globalThis.spaceboardRequests;
}

/** From here on, everything that follows from what runs now belongs to this request. */
export const enterRequest = (context: RequestContext): void => requests().enterWith(context);

/** Runs `work` as part of a request. */
export const withinRequest = <T>(context: RequestContext, work: () => T): T => requests().run(context, work);

/** The request that what runs now belongs to, if any. */
export const currentRequest = (): RequestContext | undefined => requests().getStore();
