import { describeTarget } from '@/components/account/return-target';
import { SignInForm } from '@/components/account/sign-in-form';
import { AskedOfX } from './asked-of-x';
import { BoardPreview } from './board-preview';
import { Deleted, type Deletion } from './deleted';

type LandingProps = {
  returnTo: string | undefined;
  isOpen: boolean;
  /** They come from deleting their account. */
  deletion?: Deletion | null;
};

/** What a person sees who is not signed in: what this is, how it looks, what it asks for. */
export function Landing({ returnTo, isOpen, deletion = null }: LandingProps) {
  const target = describeTarget(returnTo);
  return (
    <main className="mx-auto w-full max-w-[100rem] px-4 pt-8 pb-16 sm:px-6 sm:pt-12 lg:px-8">
      {deletion ? <Deleted deletion={deletion} /> : null}
      <div className="grid items-center gap-12 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-20">
        <div>
          <h1 className="text-balance text-28 sm:text-44 sm:tracking-[-0.022em]">Know who is on air.</h1>
          <p className="mt-4 max-w-md text-pretty text-16 text-soft">
            Spaceboard keeps watch over the X Spaces of the creators you choose: who is live, who is next, and
            with whom. One page that stays current by itself and always says how current it is.
          </p>
          <div className="mt-8">
            {target ? <p className="mb-3 font-bold text-16">Sign in to open {target}.</p> : null}
            <SignInForm returnTo={returnTo} />
          </div>
        </div>
        <BoardPreview />
      </div>
      <section aria-label="What signing in means" className="mt-16 border-line border-t pt-10">
        <AskedOfX isOpen={isOpen} />
      </section>
    </main>
  );
}
