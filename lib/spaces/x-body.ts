import 'server-only';

/** Bodies of X's own making that the proxy writes by itself, in X's words. */

const typeBase = 'https://api.x.com/2/problems';

export type RequestError = { parameters: Record<string, string[]>; message: string };

/** X's 400, with one entry for each thing that is wrong. */
export function invalidRequestBody(errors: RequestError[]) {
  return {
    errors,
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${typeBase}/invalid-request`,
  };
}

/** X's generic problem, for a status that has no type of its own. */
export const genericBody = (status: number, title: string, detail: string) => ({
  title,
  type: 'about:blank',
  status,
  detail,
});

/** X's answer without valid credentials (status 401). */
export const unauthorizedBody = genericBody(401, 'Unauthorized', 'Unauthorized');

export type FieldError = {
  field: string;
  resourceType: 'space' | 'user';
  /** Absent where the error is about everyone in `section`. */
  resourceId?: string;
  section: 'data' | 'includes';
};

function fieldError(
  { field, resourceType, resourceId, section }: FieldError,
  title: string,
  detail: string,
  type: string,
) {
  const resource = resourceId === undefined ? {} : { value: resourceId, resource_id: resourceId };
  return {
    ...resource,
    detail,
    title,
    resource_type: resourceType,
    field,
    section,
    type: `${typeBase}/${type}`,
  };
}

/** A partial error: the field exists, whoever asks may not see it. */
export function fieldRefusedBody(error: FieldError) {
  const name = error.resourceType === 'space' ? 'Space' : 'User';
  const which = error.resourceId === undefined ? '' : ` with id : [${error.resourceId}]`;
  const detail = `Sorry, you are not authorized to access '${error.field}' on the ${name}${which}.`;
  return fieldError(error, 'Field Authorization Error', detail, 'not-authorized-for-field');
}

/** A partial error: whoever asks may see it, but X has not told it to us. */
export function fieldMissingBody(error: FieldError) {
  const detail = `The field '${error.field}' is not available at present.`;
  return fieldError(error, 'Field Hydration Failure', detail, 'field-hydration-failure');
}

/** A partial error for a creator of whom nothing is known, so that absence is not read as silence. */
export function creatorErrorBody(
  creatorId: string,
  problem: { title: string; detail: string; type?: string },
) {
  return {
    value: creatorId,
    detail: problem.detail,
    title: problem.title,
    resource_type: 'user',
    parameter: 'user_ids',
    resource_id: creatorId,
    type: problem.type ?? 'about:blank',
  };
}
