import { jsonReply, problemReply } from '../http/reply.mjs';

/**
 * X's problems. The two generations differ in the host of their types.
 * @typedef {Record<string, unknown> & { title: string, type: string }} Problem
 * @typedef {import('./generations.mjs').Generation} Generation
 */

/** @param {number} status @param {string} title */
const generic = (status, title) =>
  problemReply(status, { title, type: 'about:blank', status, detail: title });

export const unauthorized = () => generic(401, 'Unauthorized');
export const forbidden = () => generic(403, 'Forbidden');
export const notFound = () => generic(404, 'Not Found');
export const tooManyRequests = () => generic(429, 'Too Many Requests');
export const internalServerError = () => generic(500, 'Internal Server Error');
export const serviceUnavailable = () => generic(503, 'Service Unavailable');

/** @param {Generation} generation */
export const appOnlyForbidden = (generation) =>
  problemReply(403, {
    title: 'Unsupported Authentication',
    detail:
      'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types are [OAuth 2.0 User Context].',
    type: `${generation.problemBase}unsupported-authentication`,
    status: 403,
  });

/** @param {Generation} generation @param {{ parameters: Record<string, string[]>, message: string }[]} errors */
export const invalidRequest = (generation, errors) =>
  problemReply(400, {
    errors,
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${generation.problemBase}invalid-request`,
  });

/**
 * @param {Generation} generation @param {'user' | 'space'} resourceType @param {string} parameter @param {string} value
 * @returns {Problem} beside a 200
 */
export const resourceNotFound = (generation, resourceType, parameter, value) => ({
  value,
  detail: `Could not find ${resourceType} with ${parameter}: [${value}].`,
  title: 'Not Found Error',
  resource_type: resourceType,
  parameter,
  resource_id: value,
  type: `${generation.problemBase}resource-not-found`,
});

/** @param {Generation} generation @param {string} parameter @param {string} value @returns {Problem} beside a 200 */
export const userSuspended = (generation, parameter, value) => ({
  ...resourceNotFound(generation, 'user', parameter, value),
  detail: `User has been suspended: [${value}].`,
  title: 'Forbidden',
});

/** @param {Generation} generation @param {string} field @param {string} spaceId @returns {Problem} beside a 200 */
export const fieldNotAuthorized = (generation, field, spaceId) => ({
  value: spaceId,
  detail: `Sorry, you are not authorized to access '${field}' on the Space with id : [${spaceId}].`,
  title: 'Field Authorization Error',
  resource_type: 'space',
  resource_id: spaceId,
  parameter: 'ids',
  section: 'data',
  field,
  type: `${generation.problemBase}not-authorized-for-field`,
});

/** The older generation of errors. @param {number} status @param {number} code @param {string} message */
export const codedError = (status, code, message) => jsonReply(status, { errors: [{ code, message }] });
