'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ClockProvider } from '@/components/board/clock-context';
import { CreatorMarks } from '@/components/board/creator-marks';
import { marksOf } from '@/components/lists/creator-groups';
import { CreatorRow } from '@/components/lists/creators/creator-row';
import { EmptyList } from '@/components/lists/empty-list';
import { faces, members, oneList, oneSummary } from '@/components/lists/fixtures';
import { GroupChoice } from '@/components/lists/group-choice';
import { ListGone } from '@/components/lists/list-gone';
import { ListIntro } from '@/components/lists/list-intro';
import { MyLists } from '@/components/lists/mine/my-lists';
import { NoLists } from '@/components/lists/mine/no-lists';
import { LinkCard } from '@/components/lists/share/link-card';
import { MadeLinkCard } from '@/components/lists/share/made-link';
import { People } from '@/components/lists/share/people';
import { Question } from '@/components/lists/share/question';
import { RemovePerson } from '@/components/lists/share/remove-person';
import { ShareForm } from '@/components/lists/share/share-form';
import { CreatorNote } from '@/components/people/creator-note';
import { PersonLine } from '@/components/people/person-line';
import { accessKey, listsKey } from '@/lib/query/list-query';
import { day } from '@/lib/time';
import { Part } from './part';

const list = oneList();
const nothing = () => {};
const noneMade = { of: () => null, show: nothing, forget: nothing };
const personal = {
  isPinned: (id: string) => list.overlay.pins.includes(id),
  isHidden: (id: string) => list.overlay.hidden.includes(id),
  pin: nothing,
  hide: nothing,
  change: nothing,
};
const actions = {
  version: 4,
  isFirst: (id: string) => id === list.creators[0]?.id,
  isLast: (id: string) => id === list.creators.at(-1)?.id,
  move: nothing,
  place: nothing,
  remove: nothing,
  write: nothing,
};
const summaries = [
  oneSummary(),
  oneSummary({ slug: 'b', name: 'Night shift', isPinned: true, description: '' }),
  oneSummary({ slug: 'c', name: 'רשימה של מישהו אחר', role: 'editor' }),
  oneSummary({ slug: 'd', name: 'Last year', isArchived: true }),
];

/** Saved lists: as pages show them, and what opens over them. */
export function Lists({ now }: { now: number }) {
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
    made.setQueryData(accessKey(list.slug), { members: members(now), links: [] });
    made.setQueryData(listsKey, summaries);
    return made;
  });
  return (
    <QueryClientProvider client={client}>
      <ClockProvider initialNow={now}>
        <div className="mx-auto max-w-3xl space-y-10 p-6">
          <Part title="Under the header: owner, editor, viewer">
            {(['owner', 'editor', 'viewer'] as const).map((role) => (
              <ListIntro
                key={role}
                list={oneList({ role })}
                showsHidden={false}
                onShowHidden={nothing}
                menu={null}
              />
            ))}
          </Part>
          <Part title="Groups, and what a list says of somebody: beside their name, in their sheet">
            <GroupChoice
              list={oneList({
                creators: list.creators.map((each, at) => ({ ...each, group: `Group ${at}` })),
              })}
            />
            <CreatorMarks value={marksOf(list.creators, ['1', '2'])}>
              <PersonLine id="2" person={{ id: '2', handle: 'ben_cohost', name: 'Ben Cohost' }} />
              <CreatorNote id="2" />
              <CreatorNote id="1" />
            </CreatorMarks>
          </Part>
          <Part title="Creators: to edit, and one being written">
            <ol>
              {list.creators.map((creator, index) => (
                <li key={creator.id}>
                  <CreatorRow
                    creator={creator}
                    actions={actions}
                    personal={personal}
                    isOpen={index === 1}
                    onToggle={nothing}
                    onGrip={nothing}
                  />
                </li>
              ))}
            </ol>
          </Part>
          <Part title="Sharing">
            <ShareForm slug={list.slug} />
            <People list={list} access={{ members: members(now), links: [] }} viewerId="1" onMade={nothing} />
            <LinkCard slug={list.slug} what="viewer" link={undefined} made={noneMade} />
            <LinkCard
              slug={list.slug}
              what="editor"
              link={{ role: 'editor', createdAt: now, expiresAt: now + day }}
              made={noneMade}
            />
            <MadeLinkCard
              made={{
                link: { role: 'viewer', createdAt: now, expiresAt: null },
                url: 'https://spaces.example.org/w/s/8G5S7cdNpXOazFvpy51PuQ',
              }}
            />
            <RemovePerson
              slug={list.slug}
              member={{ ...faces[2], role: 'viewer', via: ['link'], addedAt: 0, until: null }}
              links={[{ role: 'viewer', createdAt: now, expiresAt: null }]}
              onMade={nothing}
              onClose={nothing}
            />
            <Question
              title="Take this list from Ben Cohost?"
              about="Their page says so within two seconds."
              problem="This server does not answer."
              onClose={nothing}
            >
              {null}
            </Question>
          </Part>
          <Part title="Nothing there">
            <EmptyList list={list} onOpen={nothing} />
            <EmptyList list={oneList({ role: 'viewer' })} onOpen={nothing} />
            <NoLists onNew={nothing} onImport={nothing} />
          </Part>
          <MyLists first={summaries} notice="That link leads nowhere any more." />
          <ListGone slug="gone" />
        </div>
      </ClockProvider>
    </QueryClientProvider>
  );
}
