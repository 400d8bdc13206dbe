import { createLimiter, defaultLimits } from './api/rate-limit.mjs';
import { createClock } from './clock.mjs';
import { createCallLog } from './controls/call-log.mjs';
import { createFaults } from './faults/registry.mjs';
import { createOauthStore } from './oauth/store.mjs';
import { createWorld } from './world/world.mjs';

/**
 * Everything this X knows, in memory. One Box is one X.
 * @typedef {object} Settings
 * @property {number} seed
 * @property {'2.166' | '2.167'} generation of the API
 * @property {string[]} redirectUris registered, matched exactly
 * @property {number} expiresInS life of an access token
 * @property {string} [issuer] sent as `iss` in the callback; X sends none
 *
 * @typedef {ReturnType<typeof createBox>} Box
 */

/** @param {Settings} settings @param {() => number} wallNow milliseconds */
export function createBox(settings, wallNow) {
  const clock = createClock(wallNow);
  const box = {
    settings: { ...settings },
    clock,
    /** Where links and pictures lead; set once the port is known. */
    origin: 'http://localhost',
    world: createWorld({ seed: settings.seed, now: clock.now() }),
    oauth: createOauthStore(),
    limits: { ...defaultLimits },
    limiter: createLimiter(),
    faults: createFaults(),
    calls: createCallLog(),
    /**
     * Back to how it started, tokens included. A world takes a tenth of a second to make; who sets their own keeps it.
     * @param {{ keepWorld?: boolean }} [options]
     */
    reset({ keepWorld = false } = {}) {
      clock.reset();
      box.settings = { ...settings };
      if (!keepWorld) box.world = createWorld({ seed: settings.seed, now: clock.now() });
      box.oauth = createOauthStore();
      box.limits = { ...defaultLimits };
      box.limiter = createLimiter();
      box.faults = createFaults();
      box.calls = createCallLog();
    },
  };
  return box;
}
