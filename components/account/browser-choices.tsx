'use client';

import { useBrowserSetting } from '@/components/shell/browser-setting';
import { shortcutsSetting } from '@/components/shell/browser-settings';
import { MenuSwitchItem } from '@/components/ui/menu';

/** What this browser does besides showing boards, for inside a menu; kept by the browser, not by us. */
export function BrowserChoices() {
  const [hasShortcuts, setShortcuts] = useBrowserSetting(shortcutsSetting);
  return (
    <MenuSwitchItem checked={hasShortcuts} onCheckedChange={setShortcuts}>
      Single-key shortcuts
    </MenuSwitchItem>
  );
}
