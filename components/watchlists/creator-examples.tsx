/** What may be typed or pasted, in the form people have it. */
export function CreatorExamples() {
  return (
    <>
      Paste @handles, numeric ids or profile addresses, with spaces, commas or lines between:{' '}
      <code className="break-words font-sans text-default">@nasa, 2244994945, https://x.com/esa</code>
    </>
  );
}
