const example = 'text-default';

/** What may be typed or pasted, each kind with an example. */
export function CreatorExamples() {
  return (
    <>
      Handles (<span className={example}>@nasa</span>), ids (<span className={example}>2244994945</span>) or
      profile addresses (<span className={example}>x.com/nasa</span>), with spaces, commas or lines between.
    </>
  );
}
