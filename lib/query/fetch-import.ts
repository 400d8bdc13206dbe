import { askApi } from '@/lib/query/ask-api';
import { listsApi } from '@/lib/query/list-paths';
import { type ImportReport, importReportSchema } from '@/lib/watchlists/import-schema';

export type ImportQuestion = {
  text: string;
  /** The list they are to be added to; absent: a new one. */
  slug?: string;
  /** Whether X may be asked for the next hundred of each kind. */
  mayAsk: boolean;
  signal?: AbortSignal;
  fetch?: typeof fetch;
};

/** One look at what an import of this text would do. @throws Refusal */
export function fetchImport({ text, slug, mayAsk, ...edges }: ImportQuestion): Promise<ImportReport> {
  const query = new URLSearchParams({ ask: mayAsk ? '1' : '0', ...(slug !== undefined && { list: slug }) });
  const schema = importReportSchema;
  return askApi(`${listsApi}/import?${query}`, { schema, method: 'POST', body: text, ...edges });
}
