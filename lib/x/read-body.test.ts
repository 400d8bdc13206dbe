import { expect, it, vi } from 'vitest';
import { readBody } from '@/lib/x/read-body';

const never = new AbortController().signal;
const encode = (text: string) => new TextEncoder().encode(text);

/** A body that arrives in these pieces and then, unless told otherwise, ends. */
function arriving(pieces: Uint8Array[], { ends = true, onCancel = () => {} } = {}): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        if (ends) controller.close();
      },
      cancel: onCancel,
    }),
  );
}

it('reads letters that are cut between two pieces', async () => {
  const bytes = encode('é🎙');
  const response = arriving([bytes.slice(0, 1), bytes.slice(1, 4), bytes.slice(4)]);
  expect(await readBody(response, 100, never)).toEqual({ isWhole: true, text: 'é🎙' });
});

it.each([
  ['no body', new Response(null), ''],
  ['an empty one', new Response(''), ''],
  ['a byte that is no letter', new Response(new Uint8Array([0x61, 0xff])), 'a\ufffd'],
])('takes %s as it is', async (_, response, text) => {
  expect(await readBody(response, 100, never)).toEqual({ isWhole: true, text });
});

it.each([
  [10, true],
  [9, false],
])('of ten bytes, with %i allowed, is whole: %s', async (maxBytes, isWhole) => {
  const response = arriving([encode('01234'), encode('56789')]);
  expect((await readBody(response, maxBytes, never)).isWhole).toBe(isWhole);
});

it('takes no more of a body that is too large', async () => {
  const onCancel = vi.fn();
  await readBody(arriving([encode('0123456789')], { ends: false, onCancel }), 5, never);
  expect(onCancel).toHaveBeenCalledOnce();
});

it('stops waiting for a body that stands still, with the reason it was given', async () => {
  const onCancel = vi.fn();
  const stop = new AbortController();
  const reading = readBody(arriving([encode('half')], { ends: false, onCancel }), 100, stop.signal);
  stop.abort(new Error('too late'));
  await expect(reading).rejects.toThrow('too late');
  expect(onCancel).toHaveBeenCalledOnce();
});

it('does not begin when it is already too late', async () => {
  await expect(readBody(arriving([], { ends: false }), 100, AbortSignal.abort())).rejects.toThrow('aborted');
});

it('a connection that breaks is an error, and no short body', async () => {
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new Error('connection reset')),
  });
  await expect(readBody(new Response(broken), 100, never)).rejects.toThrow('connection reset');
});
