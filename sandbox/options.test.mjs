import { expect, it } from 'vitest';
import { readOptions } from './options.mjs';

it('needs nothing set', () => {
  expect(readOptions({})).toEqual({
    options: {
      port: 4300,
      seed: 1,
      expiresInS: 7_200,
      generation: '2.167',
      redirectUris: ['http://127.0.0.1:3000/api/auth/callback/x'],
    },
  });
});

it('registers one redirect URI for each origin', () => {
  const read = readOptions({ SANDBOX_APP_ORIGIN: 'http://127.0.0.1:3100, https://board.example' });
  expect(read).toMatchObject({
    options: {
      redirectUris: [
        'http://127.0.0.1:3100/api/auth/callback/x',
        'https://board.example/api/auth/callback/x',
      ],
    },
  });
});

it.each([
  ['SANDBOX_PORT', '70000'],
  ['SANDBOX_PORT', '43o0'],
  ['SANDBOX_SEED', '-1'],
  ['SANDBOX_EXPIRES_IN', '0'],
  ['SANDBOX_GENERATION', '2.168'],
  ['SANDBOX_APP_ORIGIN', 'http://127.0.0.1:3000/'],
  ['SANDBOX_APP_ORIGIN', 'board.example'],
])('says that %s=%s is wrong', (name, value) => {
  expect(readOptions({ [name]: value })).toEqual({ wrong: expect.stringContaining(name) });
});
