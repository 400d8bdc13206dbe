import 'server-only';

/** A 303, so that whatever the method was the browser goes on with GET. `location` is absolute. */
export function seeOther(location: string, setCookies: string[] = []): Response {
  const headers = new Headers({ location });
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
