'use client';

import { useSyncExternalStore } from 'react';

export type NotificationState = NotificationPermission | 'unsupported';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  let status: PermissionStatus | undefined;
  const follow = async () => {
    status = await navigator.permissions?.query({ name: 'notifications' });
    status?.addEventListener('change', tell);
  };
  // Where it cannot be asked, it is looked at when the menu opens.
  follow().catch(() => undefined);
  return () => {
    listeners.delete(listener);
    status?.removeEventListener('change', tell);
  };
}

const present = (): NotificationState => ('Notification' in window ? Notification.permission : 'unsupported');

/** What this browser allows this site to show. */
export const useNotificationState = (): NotificationState =>
  useSyncExternalStore(subscribe, present, () => 'default');

/** Asks the viewer, who has just pressed something for it. */
export async function askForNotifications(): Promise<boolean> {
  const answer = await Notification.requestPermission();
  tell();
  return answer === 'granted';
}
