import type * as z from 'zod/mini';
import type { SseEvent } from '@/lib/query/sse-parser';
import {
  byeSchema,
  type Checked,
  checkedSchema,
  type EndReason,
  endSchema,
  type Frame,
  frameSchema,
  goneSchema,
  type ListChange,
  listChangeSchema,
  type Piece,
  pieceSchema,
  type WholeBoard,
  wholeBoardSchema,
} from '@/lib/spaces/stream-events';

/**
 * What a stream says, understood. `upTo`: everything up to this version has been said with it. A reset
 * counts whatever was held: the store may have been put back from a copy.
 */
export type StreamMessage =
  | { kind: 'whole'; whole: WholeBoard; upTo: number; isReset: boolean }
  | { kind: 'piece'; piece: Piece; upTo: number }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'frame'; frame: Frame }
  | { kind: 'list'; change: ListChange }
  | { kind: 'gone'; board: number }
  | { kind: 'bye'; retryMs: number }
  | { kind: 'end'; reason: EndReason };

function parsed<T>(schema: z.ZodMiniType<T>, data: string): T | null {
  try {
    const result = schema.safeParse(JSON.parse(data));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** null for what this version of the page does not know, or cannot read. */
export function readMessage({ name, data, id }: SseEvent): StreamMessage | null {
  switch (name) {
    case 'board':
    case 'reset': {
      const whole = parsed(wholeBoardSchema, data);
      return whole && { kind: 'whole', whole, upTo: whole.version, isReset: name === 'reset' };
    }
    case 'snapshot': {
      const piece = parsed(pieceSchema, data);
      return piece && { kind: 'piece', piece, upTo: Number(id ?? 0) };
    }
    case 'checked': {
      const checked = parsed(checkedSchema, data);
      return checked && { kind: 'checked', checked };
    }
    case 'frame': {
      const frame = parsed(frameSchema, data);
      return frame && { kind: 'frame', frame };
    }
    case 'list': {
      const change = parsed(listChangeSchema, data);
      return change && { kind: 'list', change };
    }
    case 'gone': {
      const gone = parsed(goneSchema, data);
      return gone && { kind: 'gone', board: gone.board };
    }
    case 'bye': {
      const bye = parsed(byeSchema, data);
      return bye && { kind: 'bye', retryMs: bye.retryMs };
    }
    case 'end': {
      const end = parsed(endSchema, data);
      return end && { kind: 'end', reason: end.reason };
    }
    default:
      return null;
  }
}

/** Which board of its stream a message is about; null: every board that holds its creator. */
export function boardOf(message: StreamMessage): number | null {
  if (message.kind === 'whole') return message.whole.board;
  if (message.kind === 'gone') return message.board;
  if (message.kind === 'list') return message.change.board;
  return message.kind === 'frame' ? message.frame.board : null;
}
