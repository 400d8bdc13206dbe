// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ClockProvider } from '@/components/board/clock-context';
import { XLinks } from '@/components/board/x-links';
import { SpaceDetail } from '@/components/spaces/space-detail';
import { boardPerson, boardSpace } from '@/lib/spaces/board';
import { personFromX, spaceFromX } from '@/lib/spaces/from-x';
import { personReadingSchema } from '@/lib/spaces/person-schema';
import { wholePerson } from '@/lib/spaces/whole-person';
import { excusedFields, shownSpaceFields, shownTopicFields, shownUserFields, xFields } from './x-fields';

/** Nothing that X tells of Spaces, topics and people stays behind: each field is shown, or its absence has a reason. */

afterEach(cleanup);
const now = Date.UTC(2026, 10, 24, 17);
const at = (minute: number) => Date.UTC(2026, 10, 24, 12, minute);

const wireSpace: Parameters<typeof spaceFromX>[0] = {
  id: '1allFields',
  state: 'ended',
  title: 'Every field there is',
  creator_id: '11',
  host_ids: ['12'],
  speaker_ids: ['13'],
  invited_user_ids: ['14'],
  topic_ids: ['77'],
  topics: undefined,
  lang: 'iw',
  is_ticketed: true,
  participant_count: 1_234,
  subscriber_count: undefined,
  created_at: at(1),
  updated_at: at(2),
  scheduled_start: at(3),
  started_at: at(4),
  ended_at: at(5),
};
const topics = { 77: { name: 'Weather', description: 'Skies and seas' } };

const link = (url: string, expanded_url: string) => ({
  start: 0,
  end: 1,
  url,
  expanded_url,
  display_url: undefined,
});
const wireUser: Parameters<typeof personFromX>[0] = {
  id: '44196397',
  username: 'ada_onair',
  name: 'Ada Onair',
  protected: false,
  created_at: Date.UTC(2011, 2, 4),
  description: 'Radio from the harbour: https://t.co/bio',
  location: 'Kiruna',
  url: 'https://t.co/own',
  entities: {
    url: { urls: [link('https://t.co/own', 'https://ada.example/')] },
    description: {
      urls: [link('https://t.co/bio', 'https://harbour.example/shows')],
      hashtags: undefined,
      cashtags: undefined,
      mentions: undefined,
    },
  },
  profile_image_url: 'https://pictures.example/ada_normal.png',
  profile_banner_url: 'https://pictures.example/banner',
  public_metrics: {
    followers_count: 1_001,
    following_count: 1_002,
    tweet_count: 1_003,
    post_count: undefined,
    listed_count: 1_004,
    like_count: 1_005,
    media_count: 1_006,
  },
  verified: true,
  verified_type: 'government',
  verified_followers_count: 1_007,
  is_identity_verified: true,
  parody: true,
  subscription_type: 'PremiumPlus',
  pinned_tweet_id: '9001',
  pinned_post_id: undefined,
  most_recent_tweet_id: '9002',
  most_recent_post_id: undefined,
  affiliation: {
    badge_url: 'https://pictures.example/badge.png',
    description: 'Harbour Union',
    url: 'https://union.example/',
    user_id: ['4321'],
  },
  withheld: { country_codes: ['DE', 'XY'], scope: 'user' },
};

/** What a page shows, its pictures' addresses and its links' targets too. */
async function shown(content: ReactElement): Promise<string> {
  const { container } = render(
    <ClockProvider initialNow={now}>
      <XLinks origin="https://x.test">{content}</XLinks>
    </ClockProvider>,
  );
  // The same in every zone and locale.
  for (const time of container.querySelectorAll('time')) time.textContent = time.dateTime;
  const targets = [...container.querySelectorAll('[href],[src]')].map((element) =>
    ['href', 'src'].map((name) => element.getAttribute(name)).join(' '),
  );
  return `${container.textContent} ${targets.join(' ')}`;
}

async function spaceText(): Promise<string> {
  const space = boardSpace(spaceFromX(wireSpace), '11', 342);
  const people = { 11: boardPerson(personFromX({ ...wireUser, id: '11' })) };
  return await shown(<SpaceDetail space={space} people={people} topics={topics} title={space.title} />);
}

async function personText(user = wireUser): Promise<string> {
  const { PersonDetail } = await import('./person-detail');
  // Through the wire to the browser and back.
  const sent = JSON.parse(JSON.stringify({ status: 'found', person: wholePerson(personFromX(user)) }));
  const answer = personReadingSchema.parse(sent);
  if (answer.status !== 'found') throw new Error('nobody was found');
  return await shown(<PersonDetail person={answer.person} title={answer.person.name} spaces={null} />);
}

describe('every field of X', () => {
  it.each(Object.entries(shownSpaceFields))('space %s is shown as %s', async (_, words) => {
    expect(await spaceText()).toContain(words);
  });
  it.each(Object.entries(shownTopicFields))('topic %s is shown as %s', async (_, words) => {
    expect(await spaceText()).toContain(words);
  });
  it.each(Object.entries(shownUserFields))('user %s is shown as %s', async (_, words) => {
    const isMark = words === 'Protected account';
    expect(await personText(isMark ? { ...wireUser, protected: true } : wireUser)).toContain(words);
  });

  it.each(['space', 'topic', 'user'] as const)(
    'of a %s is either shown or excused, and none is both',
    (kind) => {
      const known = { space: shownSpaceFields, topic: shownTopicFields, user: shownUserFields }[kind];
      const accounted = [...Object.keys(known), ...Object.keys(excusedFields[kind])];
      expect(accounted.toSorted()).toEqual(xFields[kind].toSorted());
      for (const reason of Object.values(excusedFields[kind])) expect(reason).toMatch(/\w{3,} .+\.$/);
    },
  );
});

/** X's own pages, read where they lie; the project does not carry them. */
const folder = join(import.meta.dirname, '../../../shared/reference/');
const filesIn = (name: string) =>
  existsSync(`${folder}${name}`)
    ? readdirSync(`${folder}${name}`).map((file) => readFileSync(`${folder}${name}/${file}`, 'utf8'))
    : [];
const kinds = { Space: 'space', Topic: 'topic', User: 'user' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Rows such as "| `user.fields` Optional | enum (`created_at`, …) |". */
function fieldsInPage(text: string): [Kind, string][] {
  return [...text.matchAll(/^\| `(space|topic|user)\.fields`\s+Optional\s.*? enum \(([^)]*)\)/gm)].flatMap(
    (row) =>
      [...(row[2] ?? '').matchAll(/`(\w+)`/g)].map((name): [Kind, string] => [
        row[1] === 'space' ? 'space' : row[1] === 'topic' ? 'topic' : 'user',
        name[1] ?? '',
      ]),
  );
}

function fieldsInSchemas(text: string): [Kind, string][] {
  const { components } = JSON.parse(text);
  return Object.entries(kinds).flatMap(([schema, kind]) =>
    Object.keys(components.schemas[schema].properties).map((name): [Kind, string] => [kind, name]),
  );
}

describe('the list of X’s fields', () => {
  const documented = [
    ...filesIn('seeds').flatMap(fieldsInPage),
    ...filesIn('openapi').flatMap(fieldsInSchemas),
  ];
  const isAtHand = existsSync(folder);

  it('is read from a page as from a schema', () => {
    const row = '| `user.fields`\u00a0Optional\u00a0 | enum (`id`, `withheld`) | This selects |';
    expect(fieldsInPage(row)).toEqual([
      ['user', 'id'],
      ['user', 'withheld'],
    ]);
    const properties = { id: {} };
    const schemas = { Space: { properties }, Topic: { properties }, User: { properties } };
    expect(fieldsInSchemas(JSON.stringify({ components: { schemas } }))).toHaveLength(3);
  });

  it(
    isAtHand ? 'names every one that X documents' : 'could not be compared here: X’s pages are absent',
    () => {
      // 36 in the endpoint's page, the rest in the two schemas.
      expect(documented.length > 120).toBe(isAtHand);
      const unnamed = documented.filter(([kind, name]) => !xFields[kind].includes(name));
      expect(unnamed).toEqual([]);
    },
  );
});
