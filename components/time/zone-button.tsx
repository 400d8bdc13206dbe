'use client';

import { ChevronDown } from 'lucide-react';
import { useNow, useZone } from '@/components/board/clock-context';
import { Button } from '@/components/ui/button';
import { hour } from '@/lib/time';
import { nameOfZone } from '@/lib/time/wall';
import { zoneName } from '@/lib/time/zone';
import { openZones } from './zone-dialog-host';
import { zoneWords } from './zone-options';

/** In which zone the times nearby are, and the way to another: "CET ▾". */
export function ZoneButton() {
  const zone = useZone();
  const now = useNow(hour);
  return (
    <Button variant="ghost" onClick={() => openZones()} className="gap-1 px-3!">
      <span className="sr-only">Times in {zoneWords(nameOfZone(zone))}, </span>
      {zoneName(now, zone)}
      <span className="sr-only">. Change the time zone</span>
      <ChevronDown aria-hidden size={14} />
    </Button>
  );
}
