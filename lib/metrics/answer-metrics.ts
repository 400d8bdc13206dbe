import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readOperation } from '@/lib/collector/read-operation';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';
import { buildId } from '@/lib/http/build-id';
import { instruments } from '@/lib/metrics/instruments';
import { presentGauges } from '@/lib/metrics/present-gauges';

const hash = (text: string) => createHash('sha256').update(text).digest();

let version: string | undefined;

function ownVersion(): string {
  version ??= readVersion();
  return version;
}

function readVersion(): string {
  try {
    const text = readFileSync(join(process.cwd(), 'package.json'), 'utf8');
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  } catch {
    return 'unknown';
  }
}

/** Whether `authorization` shows the token; takes the same time however much of it is right. */
export function showsToken(authorization: string | null, token: string): boolean {
  const shown = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(hash(shown), hash(token));
}

/**
 * The metrics as Prometheus text.
 * @throws CodedError `not-found` where no `METRICS_TOKEN` is set; to anybody who does not show it there is
 *   no such page either
 */
export async function answerMetrics(request: Request, token = env().metricsToken): Promise<Response> {
  if (token === undefined || !showsToken(request.headers.get('authorization'), token)) {
    throw new CodedError('not-found', 'There is nothing at this address.');
  }
  const { registry } = instruments();
  const now = await presentGauges(await readOperation(), { version: ownVersion(), build: buildId() });
  return new Response(`${await registry.metrics()}${now}`, {
    headers: { 'content-type': registry.contentType },
  });
}
