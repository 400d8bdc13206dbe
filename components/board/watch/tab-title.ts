const count = /^\(\d+\) /;

/** "(3) Launch partners": a tab's title with how many are live; without a number for none or not known. */
export function tabTitle(present: string, live: number | null): string {
  const plain = present.replace(count, '');
  return live ? `(${live}) ${plain}` : plain;
}
