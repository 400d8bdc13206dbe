import { browserSetting } from './browser-setting';

/** Single keys may be in the way of speech input and of shaky hands (WCAG 2.1.4). */
export const shortcutsSetting = browserSetting('shortcuts', true);

/** "(3) Launch partners" in the tab's title. On at first: it is what one sees of a board behind other tabs. */
export const titleCountSetting = browserSetting('title-count', true);

/** What the viewer wants; the browser's own permission is asked for besides. */
export const notificationsSetting = browserSetting('notifications', false);

/** Whether a board's news is wanted while nobody looks at it. */
export const isWantedUnseen = (): boolean => titleCountSetting.read() || notificationsSetting.read();
