import type { GroupName } from '@/components/board/arrange';

/** Where a view has no place for each group, its Spaces tell their states. */
const statesOf: Record<GroupName, readonly string[]> = {
  live: ['live'],
  scheduled: ['scheduled'],
  ended: ['ended', 'cancelled', 'gone'],
};

/** Where the focus was last, in case its element has left the page since. */
let lastId: string | undefined;

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

/** Cards, rows and bars of Spaces in the order of the view. */
function spacesInView(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-space]')].filter(isShown);
}

/** What in it takes the focus: itself, or what opens it, which stands first. */
const handleOf = (element: HTMLElement): HTMLElement | null =>
  element.matches('a[href], button') ? element : element.querySelector<HTMLElement>('a[href], button');

function focusSpace(element: HTMLElement | undefined): boolean {
  const handle = element && handleOf(element);
  if (!element || !handle) return false;
  lastId = element.dataset.space;
  handle.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

function presentIndex(all: readonly HTMLElement[]): number {
  const focused = document.activeElement?.closest<HTMLElement>('[data-space]');
  if (focused) return all.indexOf(focused);
  // Somewhere else on the page on purpose: begin anew. On nothing: go on where the last one stood.
  const isLost = document.activeElement === document.body;
  return isLost ? all.findIndex(({ dataset }) => dataset.space === lastId) : -1;
}

/** The next Space, or the one before; the first in sight when none has the focus. */
export function moveFocus(step: 1 | -1): void {
  const all = spacesInView();
  const index = presentIndex(all);
  if (index >= 0) {
    focusSpace(all[index + step]);
    return;
  }
  const inSight = all.find((element) => element.getBoundingClientRect().bottom > 0);
  focusSpace(inSight);
}

/** Opens what has the focus as a press on it would. */
export function openFocused(): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-space]');
  if (focused) handleOf(focused)?.click();
}

/** The first Space of a group, or where it would stand. Where one group shows at a time, it is shown. */
export function goToGroup(name: GroupName): void {
  const section = document.querySelector<HTMLElement>(`section[aria-labelledby="group-${name}"]`);
  if (section && !isShown(section)) {
    document.querySelector<HTMLElement>(`[role="radio"][value="${name}"]`)?.click();
    requestAnimationFrame(() => focusFirst(section, name));
    return;
  }
  focusFirst(section, name);
}

function focusFirst(section: HTMLElement | null, name: GroupName): void {
  const spaces = spacesInView();
  const first = section
    ? spaces.find((element) => section.contains(element))
    : spaces.find(({ dataset }) => dataset.state && statesOf[name].includes(dataset.state));
  if (focusSpace(first)) return;
  if (!section) return;
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'nearest' });
}
