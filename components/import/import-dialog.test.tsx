// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '@/lib/query/ask-api';
import type { ImportReport } from '@/lib/watchlists/import-schema';
import { entry, report } from './fixtures';
import { ImportDialog } from './import-dialog';

let answers: (ImportReport | 'never')[] = [];
let asked: { url: string; signal: AbortSignal | null | undefined }[] = [];
const onAdd = vi.fn<(creators: unknown[]) => Promise<void>>();
const onClose = vi.fn();

beforeEach(() => {
  asked = [];
  onAdd.mockReset().mockResolvedValue(undefined);
  onClose.mockReset();
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, signal: init?.signal });
    const answer = answers.shift();
    if (answer === 'never') await new Promise(() => {});
    return Response.json(answer);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(more: { present?: string[]; room?: number } = {}) {
  const { present = [], room = 500 } = more;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ImportDialog title="Import" present={present} room={room} onAdd={onAdd} onClose={onClose} />
    </QueryClientProvider>,
  );
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) => {
  fireEvent.change(screen.getByLabelText('Handles, ids or addresses'), { target: { value: text } });
  press('Look through it');
};
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

describe('the dialog of an import', () => {
  it('asks X for nothing when all are known, and adds them with what was noted', async () => {
    answers = [report([entry('1', 'found', { note: 'hosts' }), entry('2'), entry('3')])];
    open({ present: ['3'] });
    write('@creator_1 2 3');
    await heading('Ready to add 2 creators.');
    expect(asked.map(({ url }) => url)).toEqual(['/api/watchlists/import?ask=0']);
    press('Add 2 creators');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onAdd).toHaveBeenCalledExactlyOnceWith([{ id: '1', note: 'hosts' }, { id: '2' }]);
  });

  it('tells the cost, asks until all is known, and adds nobody by itself', async () => {
    const half = report([entry('1'), entry('2', 'pending')]);
    answers = [
      report([entry('1', 'pending'), entry('2', 'pending')]),
      half,
      report([entry('1'), entry('2')]),
    ];
    open();
    write('1 2');
    await heading(/up to 2 reads, in 1 call/);
    expect(asked).toHaveLength(1);
    press('Ask X');
    await heading('Ready to add 2 creators.');
    expect(asked.slice(1).map(({ url }) => url)).toEqual(Array(2).fill('/api/watchlists/import?ask=1'));
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('stops asking when told to, and goes on with those already known', async () => {
    answers = [report([entry('1'), entry('2', 'pending')]), 'never'];
    open();
    write('1 2');
    await heading(/^X has to be asked/);
    press('Ask X');
    await heading('Asking X');
    press('Stop here');
    await heading('Stopped early. Ready to add one creator.');
    expect(asked.at(-1)?.signal?.aborted).toBe(true);
  });

  it('keeps what was found when adding fails, and says why', async () => {
    answers = [report([entry('1')])];
    onAdd.mockRejectedValue(new Refusal('limit-reached', 'A list holds at most 500 creators.'));
    open();
    write('1');
    await heading('Ready to add one creator.');
    press('Add one creator');
    expect((await screen.findByRole('alert')).textContent).toContain('A list holds at most 500 creators.');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('sends nothing when there is nothing to send', () => {
    open();
    write('  ');
    expect(asked).toEqual([]);
    expect(screen.getByRole('alert').textContent).toMatch(/^Paste at least one/);
  });
});
