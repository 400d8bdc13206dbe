/** Every single-key shortcut, for the handler and the help alike. */

export type ShortcutAction =
  | 'help'
  | 'search'
  | 'next'
  | 'previous'
  | 'open'
  | 'live'
  | 'scheduled'
  | 'ended'
  | 'check'
  | 'theme';

export type Binding = {
  /** Pressed one after the other. */
  keys: readonly string[];
  action: ShortcutAction;
  words: string;
  /** Keys that do the same without us, named in the help. */
  also?: string;
};

export const bindings: readonly Binding[] = [
  { keys: ['j'], action: 'next', words: 'Next Space' },
  { keys: ['k'], action: 'previous', words: 'Previous Space' },
  { keys: ['o'], action: 'open', words: 'Open the Space', also: 'Enter' },
  { keys: ['g', 'l'], action: 'live', words: 'Go to Live' },
  { keys: ['g', 's'], action: 'scheduled', words: 'Go to Scheduled' },
  { keys: ['g', 'e'], action: 'ended', words: 'Go to Ended' },
  { keys: ['/'], action: 'search', words: 'Find on this board' },
  { keys: ['r'], action: 'check', words: 'Ask for news now' },
  { keys: ['t'], action: 'theme', words: 'Next theme' },
  { keys: ['?'], action: 'help', words: 'These shortcuts' },
];

export type Reading = { kind: 'action'; action: ShortcutAction } | { kind: 'begun'; keys: string[] } | null;

/** What a key means after those of a shortcut begun before it; a broken sequence begins anew with this key. */
export function readKey(before: readonly string[], key: string): Reading {
  const pressed = [...before, key];
  const matching = bindings.filter(({ keys }) => pressed.every((each, index) => keys[index] === each));
  const whole = matching.find(({ keys }) => keys.length === pressed.length);
  if (whole) return { kind: 'action', action: whole.action };
  if (matching.length > 0) return { kind: 'begun', keys: pressed };
  return before.length > 0 ? readKey([], key) : null;
}
