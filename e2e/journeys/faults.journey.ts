import { complaintsOf } from '../../bench/reliability/faults/judge.mjs';
import { runFault } from '../../bench/reliability/faults/run-fault.mjs';
import { signInEnded } from '../fixtures/session';
import { expect, test } from '../fixtures/test';

// `npm run proof` goes through all of them. This one ended people's connections once.
test('an X that takes no token at all costs nobody their connection, and is met as everywhere said', async ({
  house,
  sandbox,
  complaints,
}) => {
  complaints.expectOnServer(signInEnded('refused'));
  const site = { origin: house.appOrigin, sandbox: sandbox.origin, control: sandbox.control };
  const run = await runFault(site, { kind: '401' }, { turn: 1, lastsMs: 2_500, patienceMs: 20_000 });
  expect(complaintsOf(run)).toEqual([]);
});
