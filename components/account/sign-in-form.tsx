import { Button } from '@/components/ui/button';

type SignInFormProps = {
  /** Where to go afterwards: a path of ours. The server checks it again. */
  returnTo?: string | undefined;
  action?: string;
};

/** A plain form, so that signing in needs no script. */
export function SignInForm({ returnTo, action = 'Sign in with X' }: SignInFormProps) {
  return (
    <form method="post" action="/api/auth/signin/x" className="max-w-md">
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <Button type="submit" variant="primary" size="lg" className="w-full sm:w-auto sm:min-w-56">
        {action}
      </Button>
      <label className="mt-4 grid grid-cols-[1.25rem_1fr] gap-x-3 py-1">
        <input
          type="checkbox"
          name="keep"
          value="1"
          aria-describedby="keep-help"
          className="mt-0.5 size-5 accent-accent"
        />
        <span className="text-16">Keep me connected</span>
        <span id="keep-help" className="col-start-2 text-soft">
          Checks go on after the two hours X gives, without signing in again. X then also asks to let
          Spaceboard stay connected (offline.access).
        </span>
      </label>
    </form>
  );
}
