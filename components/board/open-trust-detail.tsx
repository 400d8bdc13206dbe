'use client';

import type { ComponentProps } from 'react';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { TrustDetail } from './trust-detail';

type OpenTrustDetailProps = ComponentProps<typeof TrustDetail> & { face: ComponentProps<'button'> };

/** The trust line with all there is to say of it beneath. */
export default function OpenTrustDetail({ face, ...detail }: OpenTrustDetailProps) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger {...face} />
      <PopoverContent label="How fresh this board is">
        <TrustDetail {...detail} />
      </PopoverContent>
    </Popover>
  );
}
