const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"]';
/** While one of these is open the keys are its own. */
const open = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key may be a shortcut: alone, not typed into anything, with nothing open above the page. */
export function mayFire(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  if (event.target instanceof Element && event.target.closest(typing)) return false;
  return document.querySelector(open) === null;
}

/** The key by its character; under a layout without Latin letters by its place on the keyboard. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  return key.length === 1 ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;
}
