import 'server-only';
import { z } from 'zod';

/** The values X's replies are made of, read tolerantly: what cannot be read is absent. */

/** X's user, topic and post ids. Numbers above 2^53 have lost digits already and are refused. */
export const wireId = z
  .union([z.string(), z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).transform(String)])
  .pipe(z.string().regex(/^[0-9]{1,19}$/));

/** Documented as 1–13 letters and digits; some room is left for X to grow. */
export const wireSpaceId = z.string().regex(/^[a-zA-Z0-9]{1,32}$/);

/** Documented as 1–15 letters, digits and underscores; a longer one is not worth losing its person for. */
export const wireHandle = z.string().regex(/^[A-Za-z0-9_]{1,50}$/);

// Control characters but tab and line ends; half characters, which read differently once written as UTF-8
// (a page would differ from its own HTML); and what forces a direction on the text after it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin end strings elsewhere.
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202D\u202E\p{Surrogate}]/gu;

/** Cut first, so that what the cut halves is dropped with the rest. */
const capText = (text: string, max: number): string => text.slice(0, max).replace(unfit, '');

/** Free text, cut at `max` UTF-16 units (never inside a pair), without control characters and overrides. */
export const wireText = (max: number) => z.string().transform((text) => capText(text, max));

/** Only http and https: a `javascript:` address never gets past the seam. */
export const wireUrl = z
  .string()
  .max(2_048)
  .refine((text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text));

/** Recorded and documented both: `false` and `"false"`. */
export const wireFlag = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((text) => text === 'true'),
]);

/** Documented examples send `"10"` where the schema says integer. */
export const wireCount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER));

const instantPattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})T(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

function offsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/**
 * Epoch ms of an ISO 8601 instant, also of X's own `2021-7-14T04:35:55Z`, where `Date.parse`
 * gives NaN. Undefined when it names no real moment.
 */
export function readInstant(text: string): number | undefined {
  const parts = instantPattern.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', zone = 'Z'] =
    parts;
  const clock = [Number(hour), Number(minute), Number(second)] as const;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 60) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), ...clock, ms);
  // 30 February would roll over into March, and the year 1, a moment that is none, into 1901.
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const named = [midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate()];
  if (named.join() !== [Number(year), Number(month), Number(day)].join()) return undefined;
  return at - offsetMs(zone);
}

export const wireInstant = z.string().transform((text, ctx) => {
  const at = readInstant(text);
  if (at === undefined) {
    ctx.addIssue({ code: 'custom', message: 'not an instant' });
    return z.NEVER;
  }
  return at;
});

/** A field that is absent when X sends nothing usable there; the item around it lives on. */
export const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The usable items of a list, without duplicates, in X's order. */
export const lenientList = <T extends z.ZodType<string>>(schema: T) =>
  z
    .array(z.unknown())
    .transform((items) => {
      const good = items.flatMap((item) => {
        const read = schema.safeParse(item);
        return read.success ? [read.data] : [];
      });
      return [...new Set(good)];
    })
    .optional()
    .catch(undefined);
