import 'server-only';
import { pieceSchema } from '@/lib/spaces/stream-events';
import { type Heard, StreamWorld } from './stream-test-world';

/** A world of three creators: two of them speak. */
export function worldOfThree(): StreamWorld {
  const world = new StreamWorld();
  world.put('1', 'Ada speaks');
  world.put('2', 'Ben speaks');
  world.put('3');
  return world;
}

/** What a stream said, by the names of its events. */
export const names = (heard: Heard[]) => heard.map(({ name }) => name);

/** The titles of the Spaces it told of. */
export const titles = (heard: Heard[]) =>
  heard
    .filter(({ name }) => name === 'snapshot')
    .flatMap(({ data }) => pieceSchema.parse(data).spaces.map(({ title }) => title));
