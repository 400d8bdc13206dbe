import { afterEach, describe, expect, it, vi } from 'vitest';
import { readForm, readText } from '@/lib/http/read-body';

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
const post = (body: BodyInit | null, headers: Record<string, string> = form) =>
  new Request('https://spaceboard.example/', {
    method: 'POST',
    body,
    headers,
    ...(body && { duplex: 'half' }),
  });

afterEach(() => {
  vi.useRealTimers();
});

describe('a posted form', () => {
  it('is read', async () => {
    expect([...(await readForm(post('a=1&b=%C3%BC&a=2')))]).toEqual([
      ['a', '1'],
      ['b', 'ü'],
      ['a', '2'],
    ]);
  });

  it('may be empty', async () => expect([...(await readForm(post(null)))]).toEqual([]));

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'is refused as %j',
    async (type) => {
      await expect(readForm(post('a=1', { 'content-type': type }))).rejects.toMatchObject({
        code: 'bad-request',
      });
    },
  );

  it('is refused with broken UTF-8', async () => {
    await expect(readForm(post(new Uint8Array([97, 61, 0xff])))).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('is refused by the size it claims, unread', async () => {
    const request = post('a', { ...form, 'content-length': '70000' });
    await expect(readText(request)).rejects.toMatchObject({ code: 'body-too-large' });
    expect(request.bodyUsed).toBe(false);
  });

  it('is cut while it streams, long before its end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 8_192;
        controller.enqueue(new Uint8Array(8_192).fill(97));
      },
    });
    await expect(readText(post(endless))).rejects.toMatchObject({ code: 'body-too-large' });
    expect(sent).toBeLessThan(64 * 1024 + 5 * 8_192);
  });

  it('is not waited for longer than ten seconds, however often a little of it comes', async () => {
    vi.useFakeTimers();
    let isCancelled = false;
    const trickling = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        if (!isCancelled) controller.enqueue(new Uint8Array([97]));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    const read = expect(readText(post(trickling))).rejects.toMatchObject({ code: 'bad-request' });
    await vi.advanceTimersByTimeAsync(10_500);
    // An hour later it would still be read, were it waited for.
    expect(isCancelled).toBe(true);
    await read;
  });

  it('may have exactly the limit', async () => {
    expect(await readText(post('x'.repeat(10)), 10)).toHaveLength(10);
    await expect(readText(post('x'.repeat(11)), 10)).rejects.toMatchObject({ code: 'body-too-large' });
  });
});
