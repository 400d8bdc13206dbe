import 'server-only';

/** A promise, and what fulfils it. */
export type Settling = { settle: () => void; settled: Promise<void> };

export function settling(): Settling {
  let settle = () => {};
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { settle, settled };
}
