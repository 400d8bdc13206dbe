/** On a button that opens choices: how many are made; nothing while none is. */
export function ChosenCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="tabular">
      {count}
      <span className="sr-only"> chosen</span>
    </span>
  );
}
