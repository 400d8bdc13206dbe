import 'server-only';
import { CodedError } from '@/lib/errors';

export const maxBodyBytes = 64 * 1024;
const deadlineMs = 10_000;

function tooLarge(maxBytes: number): CodedError {
  return new CodedError('body-too-large', `The request is larger than ${Math.floor(maxBytes / 1024)} kB.`);
}

/** Chunks of a body, ended early by its size or by a sender who is too slow. */
async function collect(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array[]> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CodedError('bad-request', 'The request came too slowly.')),
      deadlineMs,
    );
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return chunks;
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

/**
 * A body as text, counted while it streams, so that a large one is never held.
 * @throws CodedError `body-too-large`, or `bad-request` when it is slow or not UTF-8
 */
export async function readText(request: Request, maxBytes = maxBodyBytes): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return '';
  const chunks = await collect(request.body, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new CodedError('bad-request', 'The request is not valid UTF-8.', { cause: error });
  }
}

/** What kind of body a request says it brings, without parameters, lower case. */
export const mediaTypeOf = (request: Request): string | undefined =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

/**
 * A posted HTML form (`application/x-www-form-urlencoded`), at most `maxBytes`.
 * @throws CodedError `body-too-large` or `bad-request`
 */
export async function readForm(request: Request, maxBytes = maxBodyBytes): Promise<URLSearchParams> {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded') {
    throw new CodedError('bad-request', 'A form was expected.');
  }
  return new URLSearchParams(await readText(request, maxBytes));
}
