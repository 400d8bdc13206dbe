const minute = 60_000;

/**
 * A world of very many: every creator has a Space, every other one is live, with people in it.
 * @param {number} count
 */
export function crowd(count) {
  const users = Array.from({ length: count }, (_, index) => ({
    id: String(3_000_000_000 + index),
    username: `crowd_${String(index).padStart(3, '0')}`,
    name: `Creator ${index}`,
  }));
  /** @param {number} index */
  const idAt = (index) => users[index % count]?.id ?? '';
  const spaces = users.map(({ id }, index) => ({
    id: `1Crowd${String(index).padStart(7, '0')}`,
    creatorId: id,
    hostIds: [id, idAt(index + 1)],
    speakerIds: [2, 3, 4, 5, 6].map((step) => idAt(index + step)),
    title: `Number ${index} of very many, and what they talk about`,
    lang: ['en', 'de', 'ja'][index % 3],
    ...(index % 2
      ? { state: 'scheduled', scheduledStart: Date.now() + index * 5 * minute }
      : { state: 'live', startedAt: Date.now() - index * minute, participantCount: 3 * index }),
  }));
  return { users, spaces };
}
