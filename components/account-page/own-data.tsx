'use client';

import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Section } from '@/components/settings/section';
import { Button } from '@/components/ui/button';
import { dataPath, type OwnList } from '@/lib/query/account-api';
import { patiently } from '@/lib/query/patiently';

const DeleteDialog = dynamic(
  () => patiently(() => import('./delete-dialog')).then((module) => module.DeleteDialog),
  { ssr: false },
);

/** Everything kept on oneself, as a file. */
export function OwnData() {
  return (
    <Section
      title="Your data"
      about="Everything this server keeps on you, as one JSON file: watchlists with notes and history, your view of lists, sessions, tokens by name, what X has told of you. No secrets are in it."
    >
      <Button asChild>
        <a href={dataPath} download="spaceboard-account.json">
          <Download aria-hidden size={16} />
          Download my data
        </a>
      </Button>
    </Section>
  );
}

/** The way out for good, behind a question. */
export function DeleteAccount({ handle, ownLists }: { handle: string; ownLists: readonly OwnList[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Section
      title="Delete your account"
      about="Your sessions, tokens, watchlists and everything else of yours leave this server at once, and X is told to forget the connection. Nothing brings it back."
    >
      <Button ref={button} variant="outline" className="text-danger!" onClick={() => setIsOpen(true)}>
        Delete my account…
      </Button>
      {isOpen ? (
        <DeleteDialog
          handle={handle}
          ownLists={ownLists}
          openedBy={button.current}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </Section>
  );
}
