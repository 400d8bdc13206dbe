'use client';

import { useZone } from '@/components/board/clock-context';
import { MenuItem } from '@/components/ui/menu';
import { nameOfZone } from '@/lib/time/wall';
import { openZones } from './zone-dialog-host';
import { zoneWords } from './zone-options';

/** The zone in which times are shown, and the way to another, for inside a menu. */
export function ZoneMenuItem() {
  const zone = useZone();
  return (
    <MenuItem onSelect={() => openZones()}>
      <span className="min-w-0 flex-1">
        Time zone
        <span className="block truncate text-12 text-faint">{zoneWords(nameOfZone(zone))}</span>
      </span>
    </MenuItem>
  );
}
