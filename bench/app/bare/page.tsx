/** The least a page of this build can be, inside the same layout. It exists in the measured copy alone. */
export default function BarePage() {
  return (
    <main>
      <h1>Nothing</h1>
      <p>An empty page, to be compared with.</p>
    </main>
  );
}
