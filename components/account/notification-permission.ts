'use client';

import { useSyncExternalStore } from 'react';
import { createListeners } from '@/components/ui/listeners';

export type NotificationState = NotificationPermission | 'unsupported';

const listeners = createListeners();

function subscribe(listener: () => void): () => void {
  const leave = listeners.subscribe(listener);
  let status: PermissionStatus | undefined;
  const follow = async () => {
    status = await navigator.permissions?.query({ name: 'notifications' });
    status?.addEventListener('change', listeners.tell);
  };
  // Where it cannot be asked, it is looked at when the menu opens.
  follow().catch(() => undefined);
  return () => {
    leave();
    status?.removeEventListener('change', listeners.tell);
  };
}

const present = (): NotificationState => ('Notification' in window ? Notification.permission : 'unsupported');

/** What this browser allows this site to show. */
export const useNotificationState = (): NotificationState =>
  useSyncExternalStore(subscribe, present, () => 'default');

/** Asks the viewer, who has just pressed something for it. */
export async function askForNotifications(): Promise<boolean> {
  const answer = await Notification.requestPermission();
  listeners.tell();
  return answer === 'granted';
}
