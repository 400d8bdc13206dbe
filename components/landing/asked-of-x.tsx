type AskedOfXProps = {
  /** Whether every X account may sign in. */
  isOpen: boolean;
};

const asked = [
  { term: 'Spaces', scope: 'space.read', why: 'to see which are live, scheduled or over' },
  { term: 'Profiles', scope: 'users.read', why: 'to show who hosts and speaks, and to know you' },
  {
    term: 'Posts',
    scope: 'tweet.read',
    why: 'because X demands it beside the other two; no post is ever read',
  },
];

function LookUps() {
  return (
    <div>
      <dt className="font-bold text-16">Look-ups are shared</dt>
      <dd className="mt-2 text-soft">
        Your X connection may be used to check creators for everyone on this server, read-only. Only what any
        signed-in person could see on X is shown to others. Sign out and the connection ends.
      </dd>
    </div>
  );
}

function WhoMay({ isOpen }: AskedOfXProps) {
  return (
    <div>
      <dt className="font-bold text-16">Who may sign in</dt>
      <dd className="mt-2 text-soft">
        {isOpen
          ? 'Anyone with an X account may sign in on this server.'
          : 'The accounts that whoever runs this server has named. Others are turned away once X has said who they are.'}
      </dd>
    </div>
  );
}

/** What signing in gives to this server, before anybody presses the button. */
export function AskedOfX({ isOpen }: AskedOfXProps) {
  return (
    <dl className="grid gap-x-16 gap-y-8 sm:grid-cols-2 sm:grid-rows-[auto_1fr] lg:grid-cols-3 lg:grid-rows-none">
      <div className="sm:row-span-2 lg:row-span-1">
        <dt className="font-bold text-16">X will ask you for reading only</dt>
        <dd className="mt-2">
          <ul className="space-y-1.5 text-soft">
            {asked.map(({ term, scope, why }) => (
              <li key={scope}>
                <strong className="text-default">{term}</strong> {why}{' '}
                <span className="text-12 text-faint">({scope})</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-soft">Nothing is posted, followed or changed.</p>
        </dd>
      </div>
      <LookUps />
      <WhoMay isOpen={isOpen} />
    </dl>
  );
}
