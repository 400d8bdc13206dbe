import type { BoardSpace } from '@/lib/spaces/board-schema';
import { day, hour, minute, second } from '@/lib/time';
import { at, crowd } from './fixture-people';

/** The Spaces of the invented boards. */

export const nobody = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };

/** A Space of which X says next to nothing, for tests that look at what they name themselves. */
export const bareSpace = (rest: Partial<BoardSpace> = {}): BoardSpace => ({
  ...nobody,
  id: '1',
  state: 'live',
  creatorId: '7',
  ...rest,
});

export function liveSpaces(now: number): BoardSpace[] {
  const live = { ...nobody, state: 'live' as const };
  return [
    {
      ...live,
      id: '1live00000001',
      title: 'Low Earth, High Stakes: who cleans up the orbits we filled?',
      creatorId: at(0),
      hostIds: [at(0), at(11), at(1)],
      speakerIds: [at(11), at(1), ...Array.from({ length: 16 }, (_, i) => `77${i}`)],
      topicIds: ['10'],
      lang: 'en',
      participantCount: 12_408,
      startedAt: now - 72 * minute,
      createdAt: now - 2 * day,
    },
    {
      ...live,
      id: '1live00000002',
      title: 'Harbour session № 214',
      creatorId: at(1),
      hostIds: [at(1)],
      speakerIds: [at(6), at(7)],
      topicIds: ['11', '12'],
      lang: 'en',
      isTicketed: true,
      participantCount: 1_234_567,
      startedAt: now - 8 * minute,
    },
    {
      ...live,
      id: '1live00000003',
      title: 'מה למדתי מכתיבת קומפיילר בפעם השלישית',
      creatorId: at(3),
      hostIds: [at(3)],
      speakerIds: [at(10)],
      lang: 'iw',
      participantCount: 86,
      startedAt: now - 31 * minute,
    },
    {
      ...live,
      id: '1live00000004',
      creatorId: '991234567890',
      hostIds: ['991234567890'],
      participantCount: 1,
      lang: 'und',
      startedAt: now - 4 * second,
    },
    {
      ...live,
      id: '1live00000005',
      title:
        'A very long title that somebody kept writing because nothing ever told them to stop, so it goes on about the weather, the harbour, the radio and every one of the seventeen guests by name',
      creatorId: at(6),
      hostIds: [at(6)],
      speakerIds: crowd(7, 6),
      lang: 'en',
      participantCount: 0,
      startedAt: now - 3 * hour - 5 * minute,
      missingSince: now - 2 * minute,
    },
  ];
}

export function scheduledSpaces(now: number): BoardSpace[] {
  const scheduled = { ...nobody, state: 'scheduled' as const, participantCount: 0 };
  return [
    {
      ...scheduled,
      id: '1plan00000001',
      title: 'Ask the water office: the big pipe',
      creatorId: at(2),
      hostIds: [at(2)],
      lang: 'en',
      scheduledStart: now - 6 * minute,
    },
    {
      ...scheduled,
      id: '1plan00000002',
      title: '深夜の短歌会',
      creatorId: at(4),
      hostIds: [at(4)],
      invitedIds: [at(0), at(3), at(5)],
      lang: 'ja',
      scheduledStart: now + 25 * minute,
    },
    {
      ...scheduled,
      id: '1plan00000003',
      title: 'Lab Notes live: the experiment that refused to fail',
      creatorId: at(11),
      hostIds: [at(11), at(10)],
      topicIds: ['10'],
      lang: 'en',
      isTicketed: true,
      scheduledStart: now + 26 * hour,
      subscriberCount: 342,
    },
    {
      ...scheduled,
      id: '1plan00000004',
      title: 'أسئلة عن السماء',
      creatorId: at(9),
      hostIds: [at(9)],
      invitedIds: [at(0)],
      lang: 'ar',
      scheduledStart: now + 27 * hour,
      movedFrom: now + 25.5 * hour,
    },
    {
      ...scheduled,
      id: '1plan00000005',
      title: 'Economía para insomnes',
      creatorId: at(8),
      hostIds: [at(8)],
      lang: 'es',
      scheduledStart: now + 4 * day + 3 * hour,
      missingSince: now - minute,
    },
  ];
}

export function endedSpaces(now: number): BoardSpace[] {
  const ended = { ...nobody, state: 'ended' as const };
  return [
    {
      ...ended,
      id: '1over00000001',
      title: 'Long run, longer talk',
      creatorId: at(10),
      hostIds: [at(10)],
      speakerIds: [at(8)],
      lang: 'en',
      participantCount: 903,
      startedAt: now - 78 * minute,
      endedAt: now - 20 * minute,
    },
    {
      ...ended,
      id: '1over00000002',
      title: 'Morning bulletin',
      creatorId: at(1),
      hostIds: [at(1)],
      lang: 'en',
      participantCount: 4_400,
      startedAt: now - 9 * hour,
      endedAt: now - 8 * hour,
    },
  ];
}
