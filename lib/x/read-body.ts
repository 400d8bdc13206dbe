import 'server-only';

/** Settles with the signal's reason even where a stream would go on waiting. */
function whenAborted(signal: AbortSignal): { aborted: Promise<never>; release: () => void } {
  let release = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    release = () => signal.removeEventListener('abort', onAbort);
  });
  // Nobody may be listening any more when it fires.
  aborted.catch(() => {});
  return { aborted, release };
}

/**
 * A body as text, at most `maxBytes` of it after decompression: reading stops with the chunk that
 * goes over, so that neither a huge body nor a gzip bomb is ever held.
 * @throws the signal's reason, or what broke the connection
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ isWhole: true; text: string } | { isWhole: false }> {
  if (!response.body) return { isWhole: true, text: '' };
  const reader = response.body.getReader();
  const { aborted, release } = whenAborted(signal);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), aborted]);
      if (done) return { isWhole: true, text: text + decoder.decode() };
      bytes += value.byteLength;
      if (bytes > maxBytes) return { isWhole: false };
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    release();
    reader.cancel().catch(() => {});
  }
}
