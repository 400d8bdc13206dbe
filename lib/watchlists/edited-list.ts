import { CodedError } from '@/lib/errors';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import type { Face, List } from '@/lib/watchlists/list-schema';
import type { ListOperation } from '@/lib/watchlists/list-value';

/**
 * The list as it will be once the server has done this, to be shown meanwhile. What cannot be done leaves
 * it as it is: the server will say why.
 * @param faces of creators that are being added
 */
export function editedList(list: List, operation: ListOperation, faces: readonly Face[] = []): List {
  try {
    const applied = applyOperation(list, operation);
    if (!applied) return list;
    const known = new Map([...faces, ...list.creators].map((face) => [face.id, face]));
    const { name, description, isArchived, creators } = applied.value;
    return {
      ...list,
      name,
      description,
      isArchived,
      creators: creators.map(({ id, handle, note, group }) => {
        const { name = null, avatarUrl = null, handle: knownHandle = null } = known.get(id) ?? {};
        return { id, name, avatarUrl, handle: knownHandle ?? handle, note, group };
      }),
    };
  } catch (error) {
    if (error instanceof CodedError) return list;
    throw error;
  }
}
