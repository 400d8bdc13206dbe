import 'server-only';

/** Whether a browser asks in order to show the answer to somebody: a program asks for no HTML. */
export function wantsPage(request: Request): boolean {
  return /(^|,)\s*text\/html\s*(;|,|$)/i.test(request.headers.get('accept') ?? '');
}
