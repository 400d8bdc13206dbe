/**
 * Stands in for `node:timers/promises` in the bundles of the benchmarks: it waits by the global
 * `setTimeout`, which may be a virtual one.
 */
export function setTimeout<T = void>(
  ms = 1,
  value?: T,
  options: { signal?: AbortSignal; ref?: boolean } = {},
): Promise<T | undefined> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new DOMException('The operation was aborted', 'AbortError'));
    if (signal?.aborted) return refuse();
    const timer = globalThis.setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve(value);
    }, ms);
    if (options.ref === false) timer.unref();
    function stop() {
      clearTimeout(timer);
      refuse();
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
