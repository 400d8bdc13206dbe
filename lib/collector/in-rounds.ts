import 'server-only';

/**
 * Runs `round` whenever it is asked for: one at a time, and once more for all who ask meanwhile. A round that
 * fails is told to `onFailure`; who asks next begins another.
 * @returns what asks for a round, and settles when there is none due
 */
export function inRounds(
  round: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isDue = false;
  const run = async () => {
    while (isDue) {
      isDue = false;
      await round().catch(onFailure);
    }
    // In the same breath as the last look at `isDue`: whoever asks next must not be told of this end.
    running = null;
  };
  return () => {
    isDue = true;
    running ??= run();
    return running;
  };
}
