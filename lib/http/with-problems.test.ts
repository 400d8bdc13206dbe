import { describe, expect, it } from 'vitest';
import { CodedError, ownProblemCodes, xProblemCodes } from '@/lib/errors';
import { problemResponse, problemStatus } from '@/lib/http/problem';
import { withProblems } from '@/lib/http/with-problems';
import { hearLog } from '@/lib/logging/test-log';

const request = new Request('https://spaceboard.example/api/x');

describe('a route handler', () => {
  it('answers what it answers, for no cache to keep', async () => {
    const response = await withProblems(() => Response.json({ a: 1 }))(request);
    expect(await response.json()).toEqual({ a: 1 });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('answers an expected failure as a problem with its status and the time of the next try', async () => {
    const retryAt = Date.now() + 90_000;
    const response = await withProblems(() => {
      throw new CodedError('rate-limited', 'X allows no more look-ups for now.', { retryAt });
    })(request);
    expect(response.status).toBe(429);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(80);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'rate limited',
      status: 429,
      code: 'rate-limited',
      detail: 'X allows no more look-ups for now.',
      retryAt,
    });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('answers a bug as internal, and neither answers nor logs what it quoted', async () => {
    const { events, lines } = hearLog();
    const response = await withProblems(() => {
      throw new Error('cannot read\nBearer secret-token', { cause: 'secret-cause' });
    })(request);
    expect(response.status).toBe(500);
    expect(JSON.stringify([await response.text(), lines])).not.toContain('secret');
    expect(events).toMatchObject([{ event: 'handler-failed' }]);
  });

  it('answers trouble of the store as such: reading may go on, and writing once it is put right', async () => {
    const { events } = hearLog();
    const response = await withProblems(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    })(request);
    expect([response.status, (await response.json()).code]).toEqual([503, 'store-unavailable']);
    expect(events).toMatchObject([{ event: 'store-unreachable' }]);
  });

  it('passes on what Next hands it', async () => {
    const handler = withProblems(async (_: Request, context: { id: string }) => new Response(context.id));
    expect(await (await handler(request, { id: '7' })).text()).toBe('7');
  });
});

describe('the table of codes', () => {
  it.each([...ownProblemCodes, ...xProblemCodes])('has an error status for %s', (code) => {
    expect(problemStatus(code)).toBeGreaterThanOrEqual(400);
    expect(problemResponse(code).status).toBe(problemStatus(code));
  });

  it('says 401 for a missing session alone', () => {
    const codes = [...ownProblemCodes, ...xProblemCodes].filter((code) => problemStatus(code) === 401);
    expect(codes).toEqual(['signed-out']);
  });
});
