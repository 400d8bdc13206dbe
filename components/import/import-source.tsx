'use client';

import { FileText, Upload, X } from 'lucide-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { DialogFoot } from '@/components/ui/dialog-foot';
import { type ChosenFile, mostImportBytes, readFile } from './read-file';

/** What somebody dropped or pasted before there was a place for it. */
export type Begin = { file?: File; text?: string };

type ImportSourceProps = {
  isReading: boolean;
  begin?: Begin;
  onSend: (text: string, fileName: string | null) => void;
};

const kilobytes = (bytes: number) => `${formatCount(Math.max(1, Math.round(bytes / 1024)))} kB`;

/** Why a text cannot be sent, or null. */
function refusalOf(text: string): string | null {
  if (text.trim() === '') return 'Paste at least one handle, id or address, or choose a file.';
  if (new TextEncoder().encode(text).length > mostImportBytes)
    return 'That is more than 512 kB of text. Paste it in two parts.';
  return null;
}

/** Where an import comes from: pasted text, or a file chosen or dropped anywhere on it. */
export function ImportSource({ isReading, begin = {}, onSend }: ImportSourceProps) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(begin.text ?? '');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState('');
  const [isOver, setIsOver] = useState(false);

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readFile(chosen);
    if ('reason' in read) setRefusal(read.reason);
    else {
      setFile(read);
      setRefusal('');
    }
  };
  const dropped = useRef(begin.file);
  useEffect(() => {
    // Once: under StrictMode effects run twice, and a file taken away does not come back.
    void take(dropped.current);
    dropped.current = undefined;
  });
  const send = () => {
    const wanted = file?.text ?? text;
    const problem = refusalOf(wanted);
    setRefusal(problem ?? '');
    if (problem === null) onSend(wanted, file?.name ?? null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [first] = event.dataTransfer.files;
    if (first) take(first);
    else setText((before) => `${before}\n${event.dataTransfer.getData('text/plain')}`.trim());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop things; the button below does the same by key
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="font-bold">
        Handles, ids or addresses
      </label>
      {file ? (
        <FileChip file={file} onRemove={() => setFile(null)} />
      ) : (
        <textarea
          id={id}
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={7}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          placeholder={'@nasa, 2244994945\nhttps://x.com/esa\nhttps://x.com/i/spaces/1OdKrjXA'}
          aria-describedby={`${id}-help ${id}-problem`}
          aria-invalid={refusal !== ''}
          className={classNames(
            'mt-2 block w-full resize-y rounded-control border bg-raised px-4 py-3 text-16 placeholder:text-faint aria-invalid:border-danger',
            isOver ? 'border-accent bg-accent-soft' : 'border-control',
          )}
        />
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          ref={picker}
          type="file"
          accept=".csv,.txt,.tsv,.json,text/csv,text/plain,application/json"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
          className="hidden"
          tabIndex={-1}
        />
        <Button variant="outline" onClick={() => picker.current?.click()}>
          <Upload aria-hidden size={16} />
          Choose a file
        </Button>
        <p id={`${id}-help`} className="min-w-0 flex-1 basis-64 text-soft">
          Or drop one here: CSV or text, up to 512 kB. Links to Spaces, boards and watchlists are read too.
        </p>
      </div>
      <p id={`${id}-problem`} role="alert" className="mt-3 text-danger empty:mt-0">
        {refusal}
      </p>
      <DialogFoot>
        <Button variant="primary" onClick={send} disabled={isReading}>
          {isReading ? 'Reading…' : 'Look through it'}
        </Button>
      </DialogFoot>
    </div>
  );
}

function FileChip({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  return (
    <div className="mt-2 flex items-center gap-3 rounded-control border border-control py-1 ps-4 pe-1">
      <FileText aria-hidden size={18} className="shrink-0 text-soft" />
      <p className="min-w-0 flex-1 truncate" role="status">
        <bdi>{file.name}</bdi> <span className="text-soft tabular">{kilobytes(file.bytes)}</span>
      </p>
      <Button variant="ghost" size="icon" aria-label={`Take ${file.name} away`} onClick={onRemove}>
        <X aria-hidden size={16} />
      </Button>
    </div>
  );
}
