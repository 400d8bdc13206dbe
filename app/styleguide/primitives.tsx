'use client';

import { type ReactNode, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { HiddenIcon, PinnedIcon } from '@/components/ui/own-marks';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Skeleton } from '@/components/ui/skeleton';
import { Part } from './part';

const variants = ['primary', 'secondary', 'ghost', 'outline', 'danger'] as const;
const tones = ['plain', 'accent', 'warn'] as const;
const names = ['Ada Lindqvist', '森 はるか', 'יעל ברק', 'M', '', 'رنا السماوي', '🎧 Olu'];

export function Primitives() {
  const [group, setGroup] = useState('live');
  const [isOpen, setOpen] = useState(false);
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
      <Row title="Dialog, progress, skeleton, marks">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Dialog open={isOpen} onOpenChange={setOpen}>
          <DialogContent title="A dialog" description="With a description.">
            Its body.
          </DialogContent>
        </Dialog>
        <div className="w-40">
          <ProgressBar label="Done" value={40} max={100} />
        </div>
        <Skeleton className="h-10 w-40" />
        <PinnedIcon />
        <HiddenIcon />
      </Row>
    </main>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Part title={title}>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </Part>
  );
}
