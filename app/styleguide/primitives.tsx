'use client';

import { type ReactNode, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Skeleton } from '@/components/ui/skeleton';
import { Tooltip } from '@/components/ui/tooltip';

const variants = ['primary', 'secondary', 'ghost', 'outline', 'danger'] as const;
const tones = ['plain', 'live', 'accent', 'warn', 'outline'] as const;
const names = ['Ada Lindqvist', '森 はるか', 'יעל ברק', 'M', '', 'رنا السماوي', '🎧 Olu'];

export function Primitives() {
  const [group, setGroup] = useState('live');
  return (
    <main className="mx-auto max-w-3xl space-y-8 p-8">
      <h1 className="text-28">Primitives</h1>
      <Row title="Buttons">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
        <Button size="sm">Small</Button>
        <Button size="lg" variant="primary">
          Large
        </Button>
        <Button disabled>Disabled</Button>
      </Row>
      <Row title="Badges">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Row>
      <Row title="Avatars">
        {names.map((name, index) => (
          <Avatar key={name} id={String(index * 7_919)} name={name} />
        ))}
      </Row>
      <Row title="Segmented control">
        <SegmentedControl
          label="Group"
          value={group}
          segments={['live', 'scheduled', 'ended'].map((value) => ({ value, label: value }))}
          onChange={setGroup}
        />
      </Row>
      <Row title="Dialog, tooltip, skeleton">
        <Dialog>
          <DialogTrigger asChild>
            <Button>Open a dialog</Button>
          </DialogTrigger>
          <DialogContent title="A dialog" description="With a description.">
            Its body.
          </DialogContent>
        </Dialog>
        <Tooltip text="Words">
          <Button variant="ghost">Hover</Button>
        </Tooltip>
        <Skeleton className="h-10 w-40" />
      </Row>
    </main>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="font-bold text-14 text-soft">{title}</h2>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}
