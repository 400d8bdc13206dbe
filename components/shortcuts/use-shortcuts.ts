'use client';

import { useEffect, useEffectEvent } from 'react';
import { shortcutsSetting } from '@/components/shell/browser-settings';
import { readKey, type ShortcutAction } from './bindings';
import { keyOf, mayFire } from './may-fire';

/** How long the beginning of a shortcut waits for its end. */
const patienceMs = 1_500;

const mayRepeat = new Set<ShortcutAction>(['next', 'previous']);

/** Runs `act` for each single-key shortcut pressed, unless its viewer has switched them off. */
export function useShortcuts(act: (action: ShortcutAction) => void): void {
  const perform = useEffectEvent(act);
  useEffect(() => {
    let begun: readonly string[] = [];
    let begunAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!mayFire(event) || !shortcutsSetting.read()) {
        begun = [];
        return;
      }
      const before = event.timeStamp - begunAt < patienceMs ? begun : [];
      const reading = readKey(before, keyOf(event));
      begun = reading?.kind === 'begun' ? reading.keys : [];
      begunAt = event.timeStamp;
      if (reading?.kind !== 'action' || (event.repeat && !mayRepeat.has(reading.action))) return;
      event.preventDefault();
      perform(reading.action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
