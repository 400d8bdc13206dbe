import { type SharedValue, sharedValue } from '@/components/ui/shared-value';

/** What lies over a list's board. */
export type Panel = 'creators' | 'share' | 'history' | 'about' | 'copy';

/** Which panel is open, held beside React's tree: a board of 500 creators is not drawn anew for a dialog. */
export type PanelStore = SharedValue<Panel | null>;

export const createPanelStore = (): PanelStore => sharedValue<Panel | null>(null);
