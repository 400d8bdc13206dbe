'use client';

import { useTheme } from 'next-themes';
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from '@/components/ui/menu';
import { themes } from './themes';

/** The themes, for inside a menu; kept by the browser, not by us. */
export function ThemeChoice() {
  const { theme = 'system', setTheme } = useTheme();
  return (
    <MenuRadioGroup value={theme} onValueChange={setTheme} aria-label="Theme">
      <MenuLabel>Theme</MenuLabel>
      {themes.map(({ value, label }) => (
        // The menu stays open, so that the choice is seen at once.
        <MenuRadioItem key={value} value={value} onSelect={(event) => event.preventDefault()}>
          {label}
        </MenuRadioItem>
      ))}
    </MenuRadioGroup>
  );
}
