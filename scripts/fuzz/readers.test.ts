import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { CodedError } from '@/lib/errors';
import { readMessage } from '@/lib/query/stream-message';
import { boardSchema } from '@/lib/spaces/board-schema';
import { importReportSchema } from '@/lib/watchlists/import-schema';
import {
  copyRequest,
  editRequest,
  handOverRequest,
  newLinkRequest,
  newListRequest,
  newTokenRequest,
  overlayRequest,
  patchListRequest,
  roleRequest,
  shareRequest,
  undoRequest,
} from '@/lib/watchlists/list-requests';
import { listSchema } from '@/lib/watchlists/list-schema';
import { readProblem } from '@/lib/x/problems';
import { readSpacesReply } from '@/lib/x/spaces';
import { readUsersReply } from '@/lib/x/users';
import { broken, hostileJson, hostileText } from './hostile';
import { textReaders } from './text-readers';

/** 110,000 inputs and more; ten times as many in the long run. */
const numRuns = inject('isProof') ? 25_000 : 2_500;
// The same inputs each time in the short run, others each time in the long one.
fc.configureGlobal(inject('isProof') ? {} : { seed: 1 });

/** A reader either reads, or says what is wrong with words for people; anything else is a bug. */
function reads(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
  }
}

const untouched = () => Object.keys(Object.prototype).length === 0 && !('polluted' in {});

describe('whatever text comes', () => {
  it.each(Object.entries(textReaders))('%s', (_name, read) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        reads(() => read(text));
        return untouched();
      }),
      { numRuns },
    );
  });
});

const jsonReaders: Record<string, (json: unknown) => unknown> = {
  'a reply about Spaces': (json) => readSpacesReply(json, 0),
  'a reply about people': (json) => readUsersReply(json, 0),
  'a refusal': (json) => readProblem(json, { status: 400, now: 0 }),
  'a message of a stream': (json) =>
    readMessage({ name: 'board', data: JSON.stringify(json) ?? '', id: null }),
  ...Object.fromEntries(
    Object.entries({
      'a new list': newListRequest,
      'an edit': editRequest,
      'a change of a list': patchListRequest,
      'an undo': undoRequest,
      'a share': shareRequest,
      'a role': roleRequest,
      'a hand-over': handOverRequest,
      'a link': newLinkRequest,
      'a copy': copyRequest,
      'an overlay': overlayRequest,
      'a token': newTokenRequest,
      'a board': boardSchema,
      'a list': listSchema,
      'a report of an import': importReportSchema,
    }).map(([name, schema]) => [name, (json: unknown) => schema.safeParse(json)]),
  ),
};

describe('whatever JSON comes', () => {
  it.each(Object.entries(jsonReaders))('%s', (_name, read) => {
    fc.assert(
      fc.property(hostileJson, (json) => {
        reads(() => read(json));
        return untouched();
      }),
      { numRuns },
    );
  });
});

const user = {
  id: '11',
  name: 'Ana',
  username: 'ana',
  created_at: '2013-12-14T04:35:55Z',
  url: 'https://a.b',
};
const spaces = ['1SLjjRYNejbKM', '1YqKDaaaaaaaa'].map((id) => ({
  id,
  creator_id: '11',
  host_ids: ['11', '12'],
  speaker_ids: ['13'],
  topic_ids: ['848920371311001600'],
  title: 'Morning',
  state: 'live',
  started_at: '2021-07-14T04:35:55.000Z',
  participant_count: 3,
}));
const reply = {
  data: spaces,
  includes: { users: [user], topics: [{ id: '848920371311001600', name: 'Technology' }] },
  errors: [{ title: 'Not Found Error', resource_id: '12', value: '12', type: 'about:blank' }],
  meta: { result_count: 2 },
};

it('a reply of X with parts broken, missing or of another kind gives only what is sound', () => {
  fc.assert(
    fc.property(broken(reply), (json) => {
      const read = readSpacesReply(json, 0);
      if (!read) return;
      for (const { id, title, host_ids } of read.spaces) {
        expect(id).toMatch(/^[A-Za-z0-9]{1,32}$/);
        expect(title === undefined || (typeof title === 'string' && title.length <= 500)).toBe(true);
        for (const host of host_ids ?? []) expect(host).toMatch(/^[0-9]{1,19}$/);
      }
      for (const { username, url } of read.users) {
        expect(username).toMatch(/^\w{1,50}$/);
        expect(url === undefined || /^https?:\/\//.test(url)).toBe(true);
      }
    }),
    { numRuns: numRuns * 3 },
  );
});
