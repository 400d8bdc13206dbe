import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { everybody, listName } from '../fixtures/everybody';
import { rawRequest } from '../fixtures/raw-request';
import { expect, test } from '../fixtures/test';
import { type Answer, askers, onTheList, outside, pageRows } from '../fixtures/who-may-open';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

const how = 'A page that is not in the matrix: say in e2e/fixtures/who-may-open.ts who may open it.';
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** What stands on pages for people alone: a Space, a name, what X was asked for. */
const privateWords = [liveSpace.title ?? '', people.viewer.name, 'What X has returned'];

/** Every file of the app that answers at an address, but the API's operations. */
function pageFiles(): string[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((path) => `app/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/(page\.tsx|route\.tsx?|manifest\.ts)$/.test(path))
    .filter((path) => !/^app\/api\/(?!auth\/|metrics\/|own-origin\/)/.test(path));
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** A page is only ever read. */
function expectedOf(file: string, method: string, answer: Answer): Answer {
  if (isRead(method)) return answer;
  return { status: file.startsWith('app/api/auth/') ? 404 : 405 };
}

test.use({ settings: { ADMIN_USERS: people.quiet.username } });

test('every page is for whom it is meant, whatever is asked of it', async ({ house, sandbox }) => {
  expect(Object.keys(pageRows).sort(), how).toEqual(pageFiles().sort());
  await sandbox.setWorld(smallWorld());
  const { slug, secret, credentials } = await everybody(house);
  const own = { host: new URL(house.appOrigin).host, origin: house.appOrigin };
  for (const [file, { path, answer }] of Object.entries(pageRows)) {
    const asked = askers.flatMap((asker) => methods.map((method) => ({ asker, method })));
    const answered = asked.map(async ({ asker, method }) => {
      const headers = { ...own, ...credentials[asker] };
      const {
        status,
        headers: said,
        text,
      } = await rawRequest(house.appOrigin, {
        method,
        path: path(slug, secret),
        headers,
      });
      const what = `${method} ${file} by ${asker}`;
      const expected = expectedOf(file, method, answer(asker));
      expect.soft(status, what).toBe(expected.status);
      expect.soft(said.location ?? '', what).toMatch(expected.to ?? /^$/);
      const isFor = status === 200 && !outside.has(asker);
      const kept = [...(isFor ? [] : privateWords), ...(onTheList.has(asker) && isFor ? [] : [listName])];
      for (const words of kept) expect.soft(text, what).not.toContain(words);
    });
    await Promise.all(answered);
  }
});
