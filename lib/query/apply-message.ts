import type { HeldBoard } from '@/lib/query/board-query';
import type { StreamMessage } from '@/lib/query/stream-message';
import { applyPiece } from '@/lib/spaces/apply-piece';
import type { Board } from '@/lib/spaces/board-schema';
import type { Checked, Frame, Piece } from '@/lib/spaces/stream-events';

/**
 * What a stream may go on from; null where the whole board is needed: of creators not known yet, content
 * may be stored that is older than all the rest.
 */
export function heldVersion({ board, checkedAt, version }: HeldBoard): number | null {
  const isWhole = board.creators.every(({ id }, index) => id !== '' && (checkedAt[index] ?? 0) > 0);
  return isWhole ? version : null;
}

/**
 * A board after a message that is about it; the very same object where there is nothing new in it.
 * Only newer versions count: what arrives twice, late or over another way changes nothing. Without a
 * version afterwards, what is held does not go together with what is said: all of it is to be fetched.
 * @param receivedAt the browser's own time, epoch ms
 */
export function applyMessage(held: HeldBoard, message: StreamMessage, receivedAt: number): HeldBoard {
  switch (message.kind) {
    case 'whole': {
      const { reading, version } = message.whole;
      if (!message.isReset && held.version !== null && version < held.version) return held;
      return { ...reading, version, versions: {}, etag: null, receivedAt };
    }
    case 'piece':
      return withPiece(held, message.piece, message.upTo);
    case 'checked':
      return withAges(held, message.checked);
    case 'frame':
      return withFrame(held, message.frame, receivedAt);
    case 'gone':
      // Asked for again, it answers why there is nothing more to be told.
      return { ...held, version: null };
    default:
      return held;
  }
}

function withPiece(held: HeldBoard, piece: Piece, upTo: number): HeldBoard {
  const index = held.board.creators.findIndex(({ id }) => id === piece.creatorId);
  const version = Math.max(held.version ?? 0, upTo);
  const known = Math.max(held.version ?? 0, held.versions[piece.creatorId] ?? 0);
  if (index < 0 || piece.version <= known) return version === held.version ? held : { ...held, version };
  const versions = Object.entries({ ...held.versions, [piece.creatorId]: piece.version });
  return {
    ...held,
    board: applyPiece(held.board, piece),
    checkedAt: held.checkedAt.map((at, each) => (each === index ? Math.max(at, piece.checkedAt) : at)),
    version,
    // One that is not newer than all of the board needs no mark of its own.
    versions: Object.fromEntries(versions.filter(([, each]) => each > version)),
    // It named the content of an answer, which this no longer is.
    etag: null,
  };
}

/**
 * A check that succeeded: its creators are not refused any more. Of one that was not known, an age says
 * nothing: their content comes by itself.
 */
function withAges(held: HeldBoard, { at, creatorIds }: Checked): HeldBoard {
  const checked = creatorIds === 'all' ? null : new Set(creatorIds);
  const { creators } = held.board;
  const meant = creators.map(
    ({ id }, index) => (held.checkedAt[index] ?? 0) > 0 && (checked === null || checked.has(id)),
  );
  if (!meant.includes(true)) return held;
  const isStatusNew = creators.some(({ status }, index) => meant[index] && status !== 'checked');
  const board: Board = {
    ...held.board,
    creators: creators.map((creator, index) =>
      meant[index] ? { id: creator.id, key: creator.key, status: 'checked' } : creator,
    ),
  };
  return {
    ...held,
    board: isStatusNew ? board : held.board,
    etag: isStatusNew ? null : held.etag,
    checkedAt: held.checkedAt.map((before, index) => (meant[index] ? Math.max(before, at) : before)),
  };
}

const namesOf = (creators: Board['creators']) => JSON.stringify(creators.map(({ id, key }) => [id, key]));

/** A frame about other creators than are held: while nobody listened, a name turned out to be somebody. */
function withFrame(held: HeldBoard, frame: Frame, receivedAt: number): HeldBoard {
  if (namesOf(frame.creators) !== namesOf(held.board.creators)) return { ...held, version: null };
  const { creators, rejected, watchedSince, unwatched, pause, intervalMs, subscriberCounts, serverNow } =
    frame;
  const ages = new Map(held.board.creators.map(({ id }, index) => [id, held.checkedAt[index] ?? 0]));
  const spaces = held.board.spaces.map((space) => {
    const subscriberCount = subscriberCounts[space.id];
    return subscriberCount === space.subscriberCount ? space : { ...space, subscriberCount };
  });
  return {
    ...held,
    board: { ...held.board, creators, rejected, watchedSince, unwatched, pause, intervalMs, spaces },
    checkedAt: creators.map(({ id }, index) => Math.max(frame.checkedAt[index] ?? 0, ages.get(id) ?? 0)),
    serverNow,
    receivedAt,
    etag: null,
  };
}
