import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BudgetTable } from '@/components/settings/budget-table';
import { DailyCap } from '@/components/settings/daily-cap';
import { Moment } from '@/components/settings/moment';
import { ReadsToday } from '@/components/settings/reads-today';
import { RefusalList } from '@/components/settings/refusal-list';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';
import { readSpend } from '@/lib/collector/read-spend';
import { prices } from '@/lib/collector/spend';

/** To everybody but administrators this page is not there, and its title neither. */
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await currentPerson();
  return { title: viewer?.isAdmin ? 'Spend and budget' : 'Nothing here' };
}

export default async function SettingsPage() {
  const viewer = await currentPerson();
  if (!viewer?.isAdmin) notFound();
  const { now, reads, cost, cap, nextDayAt, budgets, handles, refusals } = await readSpend(viewer);
  return (
    <>
      <Header viewer={viewer} />
      <main className="mx-auto w-full max-w-2xl px-4 pt-10 pb-16 sm:px-6 sm:pt-16">
        <h1 className="text-28">Spend and budget</h1>
        <p className="mt-2 text-pretty text-16 text-soft">
          What X has returned to this server, and what it may still be asked. As of{' '}
          <Moment at={now} now={now} />.
        </p>
        <ReadsToday reads={reads} cost={cost} prices={prices} />
        <DailyCap cap={cap} nextDayAt={nextDayAt} now={now} />
        <BudgetTable budgets={budgets} handles={handles} now={now} />
        <RefusalList refusals={refusals} now={now} />
      </main>
    </>
  );
}
