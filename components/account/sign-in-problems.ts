/** Every way a sign-in can fail, as the sign-in route names it. */
type Words = { title: string; what: string; next: string };

const problems = {
  denied: {
    title: 'You did not allow access',
    what: 'X asked whether Spaceboard may read for you, and the answer was no. Nothing was kept.',
    next: 'If that was a slip, sign in once more and allow it.',
  },
  expired: {
    title: 'That took too long',
    what: 'A sign-in must be finished within a few minutes, and X’s code lasts for seconds.',
    next: 'Sign in once more.',
  },
  state: {
    title: 'This sign-in cannot be finished',
    what: 'It was used before, was begun in another browser, or its address was changed on the way. To be safe we stopped here.',
    next: 'Sign in once more from here.',
  },
  'not-allowed': {
    title: 'This server is not open to your account',
    what: 'X confirmed who you are, but your account is not on the list of people who may sign in here.',
    next: 'Ask the person who runs this server to add your handle, or sign in with another account.',
  },
  'x-unavailable': {
    title: 'X is not answering',
    what: 'We could not finish the sign-in because X did not answer, or answered with a fault of its own.',
    next: 'Wait a minute and sign in once more.',
  },
  'profile-unavailable': {
    title: 'X did not say who you are',
    what: 'X accepted the sign-in but did not give us your profile. This happens now and then, and passes.',
    next: 'Wait a few minutes and sign in once more.',
  },
  refused: {
    title: 'X refused the sign-in',
    what: 'X did not accept this server’s request. Its registration at X may be wrong: the client id, the secret or the callback address.',
    next: 'Sign in once more; if it stays, tell the person who runs this server.',
  },
  unknown: {
    title: 'The sign-in did not work',
    what: 'Something went wrong on the way, and nothing was kept.',
    next: 'Sign in once more; if it stays, tell the person who runs this server.',
  },
} satisfies Record<string, Words>;

export type SignInProblem = keyof typeof problems;
export const signInProblems = Object.keys(problems);

const isProblem = (code: string): code is SignInProblem => Object.hasOwn(problems, code);

/** The words for a code in the address; whatever is not ours reads as `unknown`, and is never shown. */
export function signInProblemWords(code: unknown): Words & { code: SignInProblem } {
  const known: SignInProblem = typeof code === 'string' && isProblem(code) ? code : 'unknown';
  return { ...problems[known], code: known };
}
