import * as z from 'zod/mini';

/** A stretch of text, with where it leads if anywhere. Handles, tags and symbols lead into X. */
export const bioPartSchema = z.object({
  text: z.string(),
  /** An http(s) address, as X expanded it. */
  url: z.optional(z.string()),
  handle: z.optional(z.string()),
  hashtag: z.optional(z.string()),
  cashtag: z.optional(z.string()),
});
export type BioPart = z.infer<typeof bioPartSchema>;
type Target = Omit<BioPart, 'text'>;

const some = <T extends z.ZodMiniType>(item: T) => z.catch(z.array(item), []);
const linkSchema = z.object({ url: z.string(), expanded_url: z.optional(z.string()) });
const tagSchema = z.object({ tag: z.string() });

/** X's `entities`, as the seam let them through. */
const entitiesSchema = z.object({
  url: z.catch(z.optional(z.object({ urls: some(linkSchema) })), undefined),
  description: z.catch(
    z.optional(
      z.object({
        urls: some(linkSchema),
        hashtags: some(tagSchema),
        cashtags: some(tagSchema),
        mentions: some(z.object({ username: z.string() })),
      }),
    ),
    undefined,
  ),
});

const isWeb = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);

function read(entities: unknown) {
  const result = entitiesSchema.safeParse(entities ?? {});
  return result.success ? result.data : { url: undefined, description: undefined };
}

/** Where the person's own link leads, past X's shortener; undefined for anything but http(s). */
export function ownLink(url: string | undefined, entities: unknown): string | undefined {
  const [link] = read(entities).url?.urls ?? [];
  if (isWeb(link?.expanded_url)) return link.expanded_url;
  return isWeb(url) ? url : undefined;
}

/** By the text to find, in whatever case: X writes tags and handles as the person did, and not always. */
function findable(entities: unknown): Map<string, Target> {
  const { urls = [], mentions = [], hashtags = [], cashtags = [] } = read(entities).description ?? {};
  const parts = new Map<string, Target>();
  for (const { tag } of cashtags) parts.set(`$${tag}`.toLowerCase(), { cashtag: tag });
  for (const { tag } of hashtags) {
    parts.set(`#${tag}`.toLowerCase(), { hashtag: tag });
    parts.set(`＃${tag}`.toLowerCase(), { hashtag: tag });
  }
  for (const { username } of mentions) parts.set(`@${username}`.toLowerCase(), { handle: username });
  for (const { url, expanded_url } of urls)
    if (isWeb(expanded_url)) parts.set(url.toLowerCase(), { url: expanded_url });
  return parts;
}

/** What may be one of these: each character is looked at once, however long the text. */
const candidates = /https?:\/\/\S+|[@#＃$][^\s@#＃$]+/giu;
const closing = /[.,;:!?…)\]}'"’”»]+$/u;
const name = /^.[\p{L}\p{N}\p{M}_]+/u;

/** The longest beginning of a candidate that is known. */
function knownIn(candidate: string, known: ReadonlyMap<string, Target>): [string, Target] | undefined {
  for (const text of [candidate, candidate.replace(closing, ''), name.exec(candidate)?.[0] ?? '']) {
    const target = known.get(text.toLowerCase());
    if (target) return [text, target];
  }
  return undefined;
}

/**
 * A bio in stretches, by what `entities` says of it. Found by its text, not by X's offsets: those count in
 * code points of a text that has been cut and cleaned since. A shortened address shows where it leads.
 */
export function bioParts(bio: string | undefined, entities: unknown): BioPart[] {
  if (!bio) return [];
  const known = findable(entities);
  const parts: BioPart[] = [];
  let end = 0;
  for (const { 0: candidate, index } of known.size > 0 ? bio.matchAll(candidates) : []) {
    const found = knownIn(candidate, known);
    if (!found) continue;
    const [text, target] = found;
    if (index > end) parts.push({ text: bio.slice(end, index) });
    parts.push({ text: target.url === undefined ? text : shownUrl(target.url), ...target });
    end = index + text.length;
  }
  if (end < bio.length) parts.push({ text: bio.slice(end) });
  return parts;
}

/** A bio as plain text, with the addresses that X shortened as they are. */
export function shownBio(bio: string | undefined, entities: unknown): string | undefined {
  return bio?.includes('https://t.co/')
    ? bioParts(bio, entities)
        .map(({ text }) => text)
        .join('')
    : bio;
}

const longestShown = 80;

/** An address as people read it: no scheme, no closing slash, cut where it is long. Other scripts stay in punycode. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search, hash } = new URL(url);
  const text = `${host}${pathname}${search}${hash}`.replace(/\/$/, '');
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}
