import { describe, expect, it } from 'vitest';
import { parseCreators } from '@/lib/watchlists/parse-creators';
import { sampleWatchlists } from '@/lib/watchlists/samples';
import { createWorld } from '@/sandbox/world/world.mjs';

describe('the sample watchlists', () => {
  it('are those of the sandbox’s world', () => {
    const world = createWorld({ seed: 1, now: Date.UTC(2026, 10, 24, 12) });
    const samples = world.samples.map(({ name, usernames }) => ({
      name,
      handles: usernames.map((username) => username.toLowerCase()),
      faceIds: usernames.slice(0, 6).map((username) => world.userByName(username)?.id),
    }));
    expect(sampleWatchlists.map(({ about: _, ...rest }) => rest)).toEqual(samples);
  });

  it.each(sampleWatchlists)('$name fits a board’s address', ({ handles }) => {
    expect(parseCreators(handles.join(','))).toEqual({ keys: handles, rejects: [], duplicates: 0 });
  });
});
