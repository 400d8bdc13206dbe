import 'server-only';
import type { z } from 'zod';
import { CodedError } from '@/lib/errors';
import { maxBodyBytes, mediaTypeOf, readText } from '@/lib/http/read-body';

/** Imports, and edits that carry one. */
export const maxImportBytes = 512 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('bad-request', 'The body is not JSON.', { cause: error });
  }
}

/**
 * A JSON body of the expected shape, at most `maxBytes`. What is wrong is said by its place, without
 * repeating what was sent.
 * @throws CodedError `body-too-large` or `bad-request`
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = maxBodyBytes,
): Promise<z.output<Schema>> {
  if (mediaTypeOf(request) !== 'application/json')
    throw new CodedError('bad-request', 'A body of application/json was expected.');
  const read = schema.safeParse(parsed(await readText(request, maxBytes)));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.').slice(0, 100);
  const message = issue?.message.slice(0, 200) ?? 'not as expected';
  throw new CodedError('bad-request', place ? `${place}: ${message}` : message);
}
