import { FileUp, Plus } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';

/** Nothing is saved yet: what a saved list is good for, and three ways to one. */
export function NoLists({ onNew, onImport }: { onNew: () => void; onImport: () => void }) {
  return (
    <section aria-labelledby="no-lists" className="mt-10 max-w-xl space-y-4">
      <h2 id="no-lists" className="text-20">
        Nothing is saved yet
      </h2>
      <p className="text-16 text-soft">
        A watchlist keeps up to 500 creators with notes and groups at one address. Share it with colleagues by
        handle or by a link, and everybody sees the same live board.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" size="lg" onClick={onNew}>
          <Plus aria-hidden size={18} />
          New watchlist
        </Button>
        <Button size="lg" onClick={onImport}>
          <FileUp aria-hidden size={18} />
          Import a list
        </Button>
        <Button asChild size="lg">
          <Link href="/board">Begin with a board</Link>
        </Button>
      </div>
    </section>
  );
}
