import type { EditConflict } from '@/lib/query/ask-api';

const hasConflict = (error: unknown): error is { conflict: EditConflict } =>
  typeof error === 'object' && error !== null && 'conflict' in error && error.conflict !== undefined;

/** What others have made of the same thing meanwhile, if that is why an edit was refused. */
export function conflictOf(error: unknown): EditConflict | null {
  return hasConflict(error) ? error.conflict : null;
}
