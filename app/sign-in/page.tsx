import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { describeTarget, ownPath, type QueryValue } from '@/components/account/return-target';
import { SignInForm } from '@/components/account/sign-in-form';
import { signInProblemWords } from '@/components/account/sign-in-problems';
import { Message } from '@/components/problems/message';
import { Header } from '@/components/shell/header';
import { currentPerson } from '@/lib/auth/viewer';

type PageProps = { searchParams: Promise<Record<string, QueryValue>> };

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { problem } = await searchParams;
  return { title: problem === undefined ? 'Sign in' : signInProblemWords(problem).title };
}

/** Where a sign-in that failed lands. Of the address only codes we know are shown. */
export default async function SignInPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const returnTo = ownPath(query.returnTo);
  const viewer = await currentPerson();
  if (query.problem === undefined && viewer) redirect(returnTo ?? '/');
  const problem = query.problem === undefined ? null : signInProblemWords(query.problem);
  const target = describeTarget(returnTo);
  const next = problem?.next ?? 'X asks you whether Spaceboard may read for you, then brings you back here.';
  return (
    <>
      <Header viewer={viewer} />
      <Message title={problem?.title ?? 'Sign in'} what={problem?.what} next={next} code={problem?.code}>
        {target ? <p className="mb-3 font-bold text-16">Sign in to open {target}.</p> : null}
        <SignInForm returnTo={returnTo} action={problem ? 'Sign in with X again' : undefined} />
      </Message>
    </>
  );
}
