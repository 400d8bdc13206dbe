import 'server-only';
import { renderAsync } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from '@/lib/card/fonts';
import { CodedError } from '@/lib/errors';
import { second } from '@/lib/time';

/** Each holds a core for some 20 ms, and anybody may ask. */
const mostAtOnce = 2;
const mostWaiting = 30;
/** With as long in the caches of others a card is a minute old at most. */
const keptMs = 30 * second;
const mostKept = 200;

type Kept = { picture: Promise<Buffer>; until: number };

async function render(svg: string): Promise<Buffer> {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily };
  return (await renderAsync(svg, { font, logLevel: 'off' })).asPng();
}

/** Draws cards beside the server's own thread, few at a time; one asked for by many is drawn once in thirty seconds. */
export class CardPress {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly draw: (svg: string) => Promise<Buffer> = render) {}

  /**
   * The picture of what `write` answers, or the one kept under this name. `write` is not called for the latter.
   * @throws CodedError `busy` when too many wait already
   */
  async print(name: string, now: number, write: () => Promise<string>): Promise<Buffer> {
    const kept = this.#kept.get(name);
    if (kept && kept.until > now) return await kept.picture;
    if (this.#waiting.length >= mostWaiting)
      throw new CodedError('busy', 'Too many cards are being drawn.', { retryAt: now + 2_000 });
    const picture = this.#inTurn(async () => await this.draw(await write()));
    this.#keep(name, { picture, until: now + keptMs });
    // What failed is not kept; whoever waits for it hears of it from the promise itself.
    picture.catch(() => this.#kept.delete(name));
    return await picture;
  }

  #keep(name: string, entry: Kept): void {
    this.#kept.delete(name);
    this.#kept.set(name, entry);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    // Whoever is let in from the queue takes over the place of the one who leaves.
    if (this.#running >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

declare global {
  var spaceboardCardPress: CardPress | undefined;
}

/** The process's one press. */
export function cardPress(): CardPress {
  globalThis.spaceboardCardPress ??= new CardPress();
  return globalThis.spaceboardCardPress;
}
