// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AsPainted } from './as-painted';

afterEach(cleanup);

const shown = () => screen.getByRole('table').textContent;

function view(words: string, load: () => Promise<unknown>) {
  return (
    <AsPainted load={load}>
      <table>
        <tbody>
          <tr>
            <td>{words}</td>
          </tr>
        </tbody>
      </table>
    </AsPainted>
  );
}

it('stays as it was painted until its code is here, and then shows what is new', async () => {
  const loading = deferred();
  const load = () => loading.promise;
  const { rerender } = render(view('as painted', load));
  rerender(view('news', load));
  expect(shown()).toBe('as painted');
  await act(async () => loading.resolve());
  expect(shown()).toBe('news');
  rerender(view('more news', load));
  expect(shown()).toBe('more news');
});

it('does not hold on to it when the code cannot be loaded', async () => {
  const load = () => Promise.reject(new Error('away'));
  const { rerender } = render(view('as painted', load));
  await act(async () => {});
  rerender(view('news', load));
  expect(shown()).toBe('news');
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
