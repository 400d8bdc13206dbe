import { formatCount } from '@/components/ui/counts';
import type { ProblemCode } from '@/lib/errors';
import { type EndpointName, endpointWords } from './endpoint-words';
import { Moment } from './moment';
import { ProblemLine } from './problem-line';
import { Section } from './section';

type Pause = { code: ProblemCode; until: number };
type TokenBudget = {
  tokenKey: string;
  limit: number;
  remaining: number;
  resetAt: number;
  pause: Pause | null;
};
type EndpointBudget = { endpoint: EndpointName; pause: Pause | null; tokens: TokenBudget[] };

type BudgetTableProps = {
  budgets: EndpointBudget[];
  /** Handles by token key. */
  handles: Record<string, string>;
  now: number;
};

/** Calls left in X's windows of 15 minutes, by endpoint and by whose connection is used. */
export function BudgetTable({ budgets, handles, now }: BudgetTableProps) {
  const common = commonPause(budgets);
  return (
    <Section
      title="Calls left at X"
      about="X counts calls in windows of 15 minutes, for each of its endpoints and each connection. Calls cost nothing; what they return does."
    >
      {common ? <PauseNote pause={common} now={now} /> : null}
      <table className="mt-2 w-full tabular">
        <caption className="sr-only">Calls left by endpoint and connection</caption>
        <thead className="text-12 text-faint">
          <tr>
            <th scope="col" className="py-1 text-start font-normal">
              Connection
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              Left
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              Resets
            </th>
          </tr>
        </thead>
        {budgets.map((budget) => (
          <EndpointRows
            key={budget.endpoint}
            budget={common ? { ...budget, pause: null } : budget}
            handles={handles}
            now={now}
          />
        ))}
      </table>
    </Section>
  );
}

/** What holds back every endpoint alike is said once. */
function commonPause(budgets: readonly EndpointBudget[]): Pause | null {
  const first = budgets[0]?.pause ?? null;
  const isCommon = budgets.every(({ pause }) => pause?.code === first?.code && pause?.until === first?.until);
  return isCommon ? first : null;
}

type EndpointRowsProps = { budget: EndpointBudget; handles: Record<string, string>; now: number };

function EndpointRows({ budget: { endpoint, pause, tokens }, handles, now }: EndpointRowsProps) {
  const { what, path } = endpointWords[endpoint];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="pt-5 pb-1 text-start font-normal">
          <span className="font-bold">{what}</span> <code className="text-12 text-faint">{path}</code>
          {pause ? <PauseNote pause={pause} now={now} /> : null}
        </th>
      </tr>
      {tokens.length === 0 ? (
        <tr>
          <td colSpan={3} className="py-2 text-faint">
            Not called in the last 15 minutes.
          </td>
        </tr>
      ) : null}
      {tokens.map((token) => (
        <tr key={token.tokenKey} className="align-top">
          <th scope="row" className="py-2 text-start font-normal">
            <bdi>{nameOf(token.tokenKey, handles)}</bdi>
            {token.pause ? <PauseNote pause={token.pause} now={now} /> : null}
          </th>
          <td className="whitespace-nowrap py-2 text-end">
            {formatCount(token.remaining)} <span className="text-soft">of {formatCount(token.limit)}</span>
          </td>
          <td className="whitespace-nowrap py-2 text-end text-soft">
            {token.remaining < token.limit ? <Moment at={token.resetAt} now={now} /> : '–'}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function PauseNote({ pause, now }: { pause: Pause; now: number }) {
  return (
    <p className="mt-2 rounded-card bg-warn-soft px-4 py-3">
      <ProblemLine code={pause.code} now={now} retryAt={pause.until} />
    </p>
  );
}

function nameOf(tokenKey: string, handles: Record<string, string>): string {
  if (tokenKey === 'app') return 'App-only token';
  const handle = handles[tokenKey];
  return handle ? `@${handle}` : `Person ${tokenKey.replace(/^user:/, '')}`;
}
