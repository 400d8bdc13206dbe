import { askApi } from '@/lib/query/ask-api';
import { type ImportReport, importReportSchema } from '@/lib/watchlists/import-schema';

export type ImportQuestion = {
  text: string;
  /** Whether X may be asked for the next hundred of each kind. */
  mayAsk: boolean;
  signal: AbortSignal;
  fetch?: typeof fetch;
};

/** One look at what an import of this text would do. @throws Refusal */
export function fetchImport({ text, mayAsk, signal, fetch: get }: ImportQuestion): Promise<ImportReport> {
  return askApi(`/api/watchlists/import?ask=${mayAsk ? 1 : 0}`, {
    schema: importReportSchema,
    method: 'POST',
    body: text,
    signal,
    ...(get ? { fetch: get } : {}),
  });
}
