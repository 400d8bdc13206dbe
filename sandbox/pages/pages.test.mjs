import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startSandbox } from '../test-client.mjs';
import { putSmallWorld } from '../test-world.mjs';

/** @type {import('../test-client.mjs').TestSandbox} */
let sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await putSmallWorld(sandbox);
});
afterAll(() => sandbox.close());

/** @param {string} path */
async function read(path) {
  const reply = await fetch(`${sandbox.origin}${path}`, { redirect: 'manual' });
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', text: await reply.text() };
}

it.each(['/', '/ada', '/ADA', '/i/spaces/1liveSpaceAAA', '/i/spaces/1doneSpaceAAA'])(
  'serves %s as a page of the sandbox',
  async (path) => {
    const page = await read(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Sandbox world, not X');
  },
);

it('writes names and titles as text', async () => {
  expect((await read('/i/spaces/1liveSpaceAAA')).text).toContain('Now &lt;script&gt;alert(1)&lt;/script&gt;');
  expect((await read('/bo')).text).toContain('Bo &lt;b&gt;Bold&lt;/b&gt;');
});

it.each(['/avatars/11_normal.svg', '/avatars/11_400x400.svg', '/banners/11.svg'])(
  'draws %s',
  async (path) => {
    const picture = await read(path);
    expect(picture.type).toContain('image/svg+xml');
    expect(picture.text).toMatch(/^<svg /);
  },
);

it.each(['/nobody_here', '/i/spaces/1unknown', '/avatars/999_normal.svg', '/a/b/c'])(
  'has no %s',
  async (path) => {
    expect((await read(path)).status).toBe(404);
  },
);

it('leads a former handle to the present one, where the API finds nobody', async () => {
  const { world } = sandbox.box;
  vi.spyOn(world, 'userByName').mockImplementation((name) =>
    world.users.get(name === 'ada_before' ? '11' : ''),
  );
  const page = await fetch(`${sandbox.origin}/ada_before`, { redirect: 'manual' });
  expect([page.status, page.headers.get('location')]).toEqual([303, '/ada']);
  const lookup = await sandbox.get('/2/users/by?usernames=ada_before');
  expect(await lookup.json()).toMatchObject({ errors: [{ value: 'ada_before' }] });
});

it('answers 400 to malformed percent-encoding, 413 to a body above 64 kB, 405 to a POST of a page', async () => {
  expect((await read('/%E0%A4%A')).status).toBe(400);
  const big = await fetch(`${sandbox.origin}/2/oauth2/token`, {
    method: 'POST',
    body: 'x'.repeat(5_000_000),
  });
  expect(big.status).toBe(413);
  expect((await fetch(`${sandbox.origin}/ada`, { method: 'POST' })).status).toBe(405);
});
