// Preloaded into the measured app: told by SIGUSR2, it collects garbage and says what is left.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`@heap ${heapUsed + external}\n`);
});
