import type { ProblemCode } from '@/lib/errors';
import { type EndpointName, endpointWords } from './endpoint-words';
import { Moment } from './moment';
import { ProblemLine } from './problem-line';
import { Section } from './section';

type StandingRefusal = {
  endpoint: EndpointName;
  code: ProblemCode;
  title: string;
  since: number;
  at: number;
  retryAt?: number | undefined;
};

/** Why the newest tries brought nothing, and since when. */
export function RefusalList({ refusals, now }: { refusals: StandingRefusal[]; now: number }) {
  return (
    <Section
      title="Refused at present"
      about={
        refusals.length === 0
          ? 'Nothing. The newest call of every kind was answered.'
          : 'Where the newest try brought nothing. The last good data stays on the boards, with its age.'
      }
    >
      {refusals.length === 0 ? null : (
        <ul className="space-y-5">
          {refusals.map(({ endpoint, code, title, since, at, retryAt }) => (
            <li key={endpoint}>
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-bold">{endpointWords[endpoint].what}</span>
                <span className="text-faint tabular">
                  since <Moment at={since} now={now} />, last tried <Moment at={at} now={now} />
                </span>
              </p>
              <p className="mt-1">
                <ProblemLine code={code} now={now} title={title} retryAt={retryAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
