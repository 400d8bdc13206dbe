/**
 * Makes time go `factor` times as fast from the instant `base` on, for timers and clocks alike. Runs in
 * Node and, as text, in a page: it may refer to nothing outside itself. Deadlines by `AbortSignal.timeout`
 * keep their real length: the network is as fast as it is.
 * @param {any} target a global object
 * @param {number} factor
 * @param {number} base epoch ms
 */
export function scaleTime(target, factor, base) {
  const RealDate = target.Date;
  const now = () => Math.floor(base + (RealDate.now() - base) * factor);
  // A proxy, not a class: `Date()` without `new` is called too, and `instanceof` must hold for both.
  target.Date = new Proxy(RealDate, {
    construct: (_, parts) => (parts.length === 0 ? new RealDate(now()) : new RealDate(...parts)),
    apply: () => new RealDate(now()).toString(),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  });
  for (const name of ['setTimeout', 'setInterval']) {
    const real = target[name];
    const scaled = (/** @type {any} */ run, /** @type {number} */ ms = 0, /** @type {any[]} */ ...rest) =>
      real(run, ms / factor, ...rest);
    target[name] = Object.defineProperties(scaled, Object.getOwnPropertyDescriptors(real));
  }
  const realElapsed = target.performance.now.bind(target.performance);
  target.performance.now = () => realElapsed() * factor;
}
