import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { isSameCard } from './same-card';
import type { SpaceCardProps } from './space-card';

const { spaces, people, topics } = fullBoard(Date.UTC(2026, 10, 24, 17)).board;
const [space] = spaces;
if (!space) throw new Error('the board has Spaces');
const card: SpaceCardProps = { space, people, topics, onOpen: () => {} };
const [topicId = ''] = space.topicIds;
const [speakerId = ''] = space.speakerIds;
const speaker = { id: speakerId, handle: 'renamed', name: 'Renamed' };

describe('whether a card looks the same', () => {
  it.each<[string, Partial<SpaceCardProps>, boolean]>([
    ['nothing changed', {}, true],
    ['people were put together anew', { people: { ...people } }, true],
    ['somebody came who is not in it', { people: { ...people, '1': { ...speaker, id: '1' } } }, true],
    ['topics were put together anew', { topics: structuredClone(topics) }, true],
    ['its Space changed', { space: { ...space, participantCount: 1 } }, false],
    ['somebody in it changed', { people: { ...people, [speakerId]: speaker } }, false],
    ['its topic got another name', { topics: { ...topics, [topicId]: { name: 'Other' } } }, false],
    ['it went live just now', { isFresh: true }, false],
    ['the density changed', { density: 'compact' }, false],
  ])('when %s', (_, change, isSame) => {
    expect(isSameCard(card, { ...card, ...change })).toBe(isSame);
  });
});
