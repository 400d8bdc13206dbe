export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** In the order they are offered. High contrast is light or dark as the system is. */
export const themes: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
];

/** The one after `present`, the first after the last. */
export function nextTheme(present: string | undefined): (typeof themes)[number] | undefined {
  const index = themes.findIndex(({ value }) => value === present);
  return themes[(index + 1) % themes.length];
}
