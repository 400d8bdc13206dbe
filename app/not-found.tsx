import type { Metadata } from 'next';
import Link from 'next/link';
import { Message } from '@/components/problems/message';
import { problemWords } from '@/components/problems/words';
import { Header } from '@/components/shell/header';
import { Button } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <>
      <Header viewer={null} />
      <Message {...problemWords('not-found')}>
        <Button asChild variant="primary" size="lg">
          <Link href="/">Go to the start page</Link>
        </Button>
      </Message>
    </>
  );
}
