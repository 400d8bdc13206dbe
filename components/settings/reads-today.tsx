import { formatCount } from '@/components/ui/counts';
import { formatDollars, formatPrice } from './dollars';
import { Section } from './section';

type ReadsTodayProps = {
  reads: { spaces: number; users: number };
  cost: { spacesOnly: number; withEveryone: number };
  /** US dollars a read. */
  prices: { space: number; user: number };
};

/** What X returned since 00:00 UTC, and what that costs at least and at most. */
export function ReadsToday({ reads, cost, prices }: ReadsTodayProps) {
  const rows = [
    { kind: 'Spaces', count: reads.spaces, price: prices.space, cost: cost.spacesOnly },
    { kind: 'People', count: reads.users, price: prices.user, cost: cost.withEveryone - cost.spacesOnly },
  ];
  return (
    <Section
      title="Reads today"
      about="X bills each Space and each person it returns once a UTC day, however often it is asked. Whether it bills people who only come along with a Space is not documented: the bill lies between these two figures."
    >
      <dl className="flex flex-wrap gap-x-12 gap-y-4 tabular">
        <Figure name="Spaces only" value={formatDollars(cost.spacesOnly)} />
        <Figure name="With everyone they name" value={formatDollars(cost.withEveryone)} />
      </dl>
      <table className="mt-6 w-full tabular">
        <caption className="sr-only">Distinct reads since 00:00 UTC and their price</caption>
        <thead className="text-12 text-faint">
          <tr>
            <th scope="col" className="py-1 text-start font-normal">
              Kind
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              Distinct
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              Each
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, count, price, cost: together }) => (
            <tr key={kind}>
              <th scope="row" className="py-2 text-start font-normal">
                {kind}
              </th>
              <td className="py-2 text-end">{formatCount(count)}</td>
              <td className="py-2 text-end text-soft">{formatPrice(price)}</td>
              <td className="py-2 text-end">{formatDollars(together)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-soft">{name}</dt>
      <dd className="font-bold text-28">{value}</dd>
    </div>
  );
}
