/** Something the person at the terminal can put right; its message is the one line they see. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
