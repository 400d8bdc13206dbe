import Link from 'next/link';
import { Message } from '@/components/problems/message';
import { Header } from '@/components/shell/header';
import { Button } from '@/components/ui/button';
import { currentPerson } from '@/lib/auth/viewer';

/** A page that is not there, and why. */
export async function NothingHere({ title, next }: { title: string; next: string }) {
  return (
    <>
      <Header viewer={await currentPerson()} />
      <Message title={title} next={next}>
        <Button asChild variant="primary" size="lg">
          <Link href="/">Go to the start page</Link>
        </Button>
      </Message>
    </>
  );
}
