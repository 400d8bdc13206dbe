import type * as z from 'zod/mini';
import { BoardError } from '@/lib/query/board-error';
import { problemSchema } from '@/lib/query/board-error-from';
import { conflictSchema } from '@/lib/watchlists/list-schema';

export type EditConflict = z.infer<typeof conflictSchema>;

/** Why our API did not do what it was asked. `conflict`: what others have made of the same thing. */
export class Refusal extends BoardError {
  override name = 'Refusal';

  constructor(
    code: BoardError['code'],
    readonly detail?: string,
    readonly conflict?: EditConflict,
    options: { retryAt?: number | undefined; cause?: unknown } = {},
  ) {
    super(code, options.retryAt, { cause: options.cause });
  }
}

function refusalFrom(body: unknown): Refusal {
  const { data } = problemSchema.safeParse(body);
  if (!data) return new Refusal('offline');
  const conflict = data.code === 'edit-conflict' ? conflictSchema.safeParse(body).data : undefined;
  return new Refusal(data.code, data.detail, conflict, { retryAt: data.retryAt });
}

const timeoutMs = 20_000;

type Ask<Answer> = {
  schema: z.ZodMiniType<Answer>;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a string as plain text. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  fetch?: typeof fetch;
};

function bodyOf(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body, headers: { 'content-type': 'text/plain' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** Asks our own API. An answer without content is null. @throws Refusal */
export async function askApi<Answer>(path: string, ask: Ask<Answer>): Promise<Answer> {
  const { schema, method = 'GET', signal, fetch: send = fetch } = ask;
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  try {
    response = await send(path, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...bodyOf(ask.body),
    });
  } catch (cause) {
    throw new Refusal('offline', undefined, undefined, { cause });
  }
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (!response.ok) throw refusalFrom(body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal('offline', undefined, undefined, { cause: parsed.error });
  return parsed.data;
}
