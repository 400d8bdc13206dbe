'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useState } from 'react';
import { CardSkeleton } from '@/components/spaces/card-skeleton';
import type { SpaceTable } from './table/space-table';
import type { Timeline } from './timeline/timeline';
import { TimelineSkeleton } from './timeline/timeline-skeleton';
import { tableCode, timelineCode } from './views';

const TableOnDemand = dynamic(tableCode.load, { loading: () => <CardSkeleton /> });
// Never on the server: which hours stand where depends on the viewer's zone.
const TimelineOnDemand = dynamic(timelineCode.load, { ssr: false, loading: () => <TimelineSkeleton /> });

// React shows a skeleton for a third of a second even for code that is here: then it is used as it is. Which of
// the two is settled once, so that the view of a page that wakes up stays the same one.

export function TableView(props: ComponentProps<typeof SpaceTable>) {
  const [Table] = useState(() => tableCode.now() ?? TableOnDemand);
  return <Table {...props} />;
}

export function TimelineView(props: ComponentProps<typeof Timeline>) {
  const [Lanes] = useState(() => timelineCode.now() ?? TimelineOnDemand);
  return <Lanes {...props} />;
}
