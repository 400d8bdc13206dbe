import 'server-only';
import { readBoard } from '@/lib/collector/read-board';
import { store } from '@/lib/db/connection';
import { readSequence } from '@/lib/db/snapshot-sequence';
import type { BoardReading } from '@/lib/spaces/board-schema';

/**
 * A board, and the version from which a stream may go on: read before the board, so that nothing up to
 * it is missing in it.
 */
export async function readVersionedBoard(
  options: Parameters<typeof readBoard>[0],
): Promise<BoardReading & { version: number }> {
  const version = await readSequence(await store());
  return { ...(await readBoard(options)), version };
}
