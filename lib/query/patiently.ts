const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/**
 * Loads a part of the page that is needed later than the page itself, however often that takes. A server
 * that is away for a moment must cost nobody what is on their screen: React takes a part that cannot be
 * loaded for a page that is broken.
 * @param onFailure called with each try that failed
 */
export async function patiently<Part>(load: () => Promise<Part>, onFailure?: () => void): Promise<Part> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
    try {
      return await load();
    } catch {
      onFailure?.();
      const waitMs = pauseMs;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
