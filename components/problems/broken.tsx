import { Button } from '@/components/ui/button';
import { Message } from './message';
import { problemWords } from './words';

/** The store's own name for its being away. */
const storeAway = 'store-unavailable';

type BrokenProps = { error: unknown; retry: () => void };

/** Next's name for an error on the server; the same stands in the server's log. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** What stands in the place of a page that failed. The error's own message is for the log alone. */
export function Broken({ error, retry }: BrokenProps) {
  const digest = digestOf(error);
  const code = digest === storeAway ? storeAway : 'internal';
  return (
    <Message {...problemWords(code)} code={digest && digest !== code ? `${code} ${digest}` : code}>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" size="lg" onClick={() => retry()}>
          Try again
        </Button>
        <Button asChild variant="ghost" size="lg">
          {/* Not a client navigation: the whole page is asked for anew. */}
          <a href="/">Go to the start page</a>
        </Button>
      </div>
    </Message>
  );
}
