'use client';

import { useBrowserSetting } from '@/components/shell/browser-setting';
import {
  notificationsSetting,
  shortcutsSetting,
  titleCountSetting,
} from '@/components/shell/browser-settings';
import { MenuLabel, MenuSwitchItem } from '@/components/ui/menu';
import { askForNotifications, type NotificationState, useNotificationState } from './notification-permission';

/** What this browser does besides showing boards, for inside a menu; kept by the browser, not by us. */
export function BrowserChoices() {
  const [hasShortcuts, setShortcuts] = useBrowserSetting(shortcutsSetting);
  const [hasCount, setCount] = useBrowserSetting(titleCountSetting);
  return (
    <>
      <MenuLabel>In this browser</MenuLabel>
      <NotificationChoice />
      <MenuSwitchItem checked={hasCount} onCheckedChange={setCount}>
        Live count in the tab’s title
      </MenuSwitchItem>
      <MenuSwitchItem checked={hasShortcuts} onCheckedChange={setShortcuts}>
        Single-key shortcuts
      </MenuSwitchItem>
    </>
  );
}

const details: Record<NotificationState, string> = {
  default: 'Going live, and 10 min before a start. Your browser asks once.',
  granted: 'Going live, and 10 min before a start, while a board is open.',
  denied: 'Blocked for this site. Allow them in your browser’s site settings.',
  unsupported: 'This browser does not offer them here.',
};

function NotificationChoice() {
  const [isWanted, setWanted] = useBrowserSetting(notificationsSetting);
  const state = useNotificationState();
  const choose = async (isOn: boolean) => setWanted(isOn && (await askForNotifications()));
  return (
    <MenuSwitchItem
      checked={isWanted && state === 'granted'}
      disabled={state === 'denied' || state === 'unsupported'}
      detail={details[state]}
      onCheckedChange={(isOn) => void choose(isOn)}
    >
      Notifications
    </MenuSwitchItem>
  );
}
