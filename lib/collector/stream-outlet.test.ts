import { expect, it, vi } from 'vitest';
import { mostQueuedBytes, openOutlet } from '@/lib/collector/stream-outlet';

const piece = (bytes: number) => new Uint8Array(bytes);
const opened = () => {
  const onGone = vi.fn();
  return { onGone, outlet: openOutlet(onGone) };
};

it('what was sent before the end still arrives, then the stream is over', async () => {
  const { outlet, onGone } = opened();
  expect(outlet.send(new TextEncoder().encode('one '))).toBe(true);
  expect(outlet.send(new TextEncoder().encode('two'))).toBe(true);
  outlet.close();
  expect(await new Response(outlet.body).text()).toBe('one two');
  expect(onGone).toHaveBeenCalledOnce();
});

it('a client that does not read is dropped, and what it did not read with it', async () => {
  const { outlet, onGone } = opened();
  expect(outlet.send(piece(mostQueuedBytes - 1))).toBe(true);
  expect(outlet.send(piece(2))).toBe(true);
  expect(onGone).not.toHaveBeenCalled();
  expect(outlet.send(piece(1))).toBe(false);
  expect(onGone).toHaveBeenCalledOnce();
  await expect(outlet.body.getReader().read()).rejects.toThrow('does not read');
});

it('a client that reads is sent any amount', async () => {
  const { outlet, onGone } = opened();
  const reader = outlet.body.getReader();
  for (let round = 0; round < 5; round += 1) {
    expect(outlet.send(piece(mostQueuedBytes))).toBe(true);
    expect((await reader.read()).value).toHaveLength(mostQueuedBytes);
  }
  expect(onGone).not.toHaveBeenCalled();
});

it('a client that leaves is told of once, and sent nothing more', async () => {
  const { outlet, onGone } = opened();
  await outlet.body.cancel();
  expect(outlet.send(piece(1))).toBe(false);
  outlet.close();
  expect(onGone).toHaveBeenCalledOnce();
});

it('closed twice is closed once', () => {
  const { outlet, onGone } = opened();
  outlet.close();
  outlet.close();
  expect(outlet.send(piece(1))).toBe(false);
  expect(onGone).toHaveBeenCalledOnce();
});
