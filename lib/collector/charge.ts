import 'server-only';

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardCharge: (() => boolean) | undefined;
}

/** Says how it is known whether this process plans the calls to X. */
export function setCharge(isHeld: () => boolean): void {
  globalThis.spaceboardCharge = isHeld;
}

/** Whether this process plans the calls to X, for all of a deployment. */
export const isInCharge = (): boolean => globalThis.spaceboardCharge?.() ?? false;

/** Whether this process has a part in a deployment and another one may be in charge of it. */
export const isStandby = (): boolean => globalThis.spaceboardCharge?.() === false;
