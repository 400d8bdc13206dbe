'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { forgetKept } from '@/components/offline/kept-boards';
import { FailureNote } from '@/components/problems/failure-note';
import { type Failure, failureOf } from '@/components/problems/failure-words';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { deleteAccount, type OwnList } from '@/lib/query/account-api';
import { ListFates } from './list-fates';

type DeleteDialogProps = {
  handle: string;
  ownLists: readonly OwnList[];
  openedBy: HTMLElement | null;
  onClose: () => void;
};

const plain = (handle: string) => handle.trim().replace(/^@/, '').toLowerCase();

/** Leaves for the first page as somebody new: nothing of the account may stay in this one's memory. */
async function leave(isForgottenByX: boolean): Promise<void> {
  await forgetKept().catch(() => undefined);
  window.location.assign(`/?notice=${isForgottenByX ? 'account-deleted' : 'account-deleted-here'}`);
}

/** What becomes of each list, then one's own handle, typed: the last question before it is done. */
export function DeleteDialog({ handle, ownLists, openedBy, onClose }: DeleteDialogProps) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  /** Who gets a list, by its address; those that are not here are deleted. */
  const [heirs, setHeirs] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isConfirmed = plain(typed) === plain(handle);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isConfirmed || isBusy) return;
    setIsBusy(true);
    setFailure(null);
    try {
      const lists = ownLists.map(({ slug }) => ({ slug, to: heirs[slug] ?? null }));
      const { isForgottenByX } = await deleteAccount({ handle: typed, lists });
      await leave(isForgottenByX);
    } catch (error) {
      setFailure(failureOf(error));
      setIsBusy(false);
      // Lists or members may be others by now.
      router.refresh();
    }
  };
  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen || isBusy ? undefined : onClose())}>
      <DialogContent title="Delete your account" returnFocusTo={openedBy}>
        <form onSubmit={submit} noValidate>
          <p className="text-pretty text-soft">
            What you changed on lists of others stays there, as done by a deleted account. What X shows
            everybody of you stays where others watch you, as for anyone on X.
          </p>
          <ListFates lists={ownLists} heirs={heirs} onChange={setHeirs} />
          <div className="mt-6">
            <TextField
              label={`Type @${handle} to confirm`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          </div>
          {failure ? (
            <div className="mt-4">
              <FailureNote failure={failure} what="Nothing was deleted." />
            </div>
          ) : null}
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Button variant="ghost" onClick={onClose} disabled={isBusy}>
              Keep it
            </Button>
            <Button
              type="submit"
              variant="outline"
              className="text-danger!"
              disabled={!isConfirmed || isBusy}
            >
              {isBusy ? 'Deleting…' : 'Delete for good'}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
