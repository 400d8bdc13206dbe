import { usePathname, useRouter } from 'next/navigation';
import { type RefObject, useDeferredValue, useEffect, useState, useTransition } from 'react';
import { useAddressQuery } from '@/components/board/address-query';
import { boardPath } from '@/lib/watchlists/board-path';
import { understand } from './understood';

type DraftOptions = {
  existing: string[];
  /** The field itself, for what was typed into it before the script came. */
  field: RefObject<HTMLTextAreaElement | null>;
  onDone?: (() => void) | undefined;
};

/** What a person has written so far, what it adds to the board, and the way there. */
export function useCreatorDraft({ existing, field, onDone }: DraftOptions) {
  const router = useRouter();
  const isOnBoard = usePathname() === '/board';
  const query = useAddressQuery();
  const [text, setText] = useState('');
  const [isSent, setIsSent] = useState(false);
  const [isLeaving, startLeaving] = useTransition();
  const understood = understand(useDeferredValue(text), existing);

  useEffect(() => setText(field.current?.value ?? ''), [field]);

  const open = (keys: string[]) => {
    // Elsewhere the address has parameters of its own, which mean nothing to a board.
    const others = isOnBoard ? new URLSearchParams(query) : undefined;
    startLeaving(() => router.push(boardPath(keys, others)));
    if (isOnBoard) setText('');
    setIsSent(false);
    onDone?.();
  };
  const submit = () => {
    const { keys, added, rejects } = understand(text, existing);
    if (rejects.length === 0 && added.length > 0) open(keys);
    else setIsSent(true);
  };
  const rejects = isSent ? understood.rejects : [];
  const isEmpty = isSent && rejects.length === 0 && understood.added.length === 0;
  return { text, setText, understood, rejects, isEmpty, isLeaving, submit, open };
}
