/** Stands on every page while the sandbox plays X, so that nobody takes its people for real. */
export function SandboxBanner() {
  return (
    <aside aria-label="Sandbox" className="bg-warn-soft px-4 py-1.5 text-center text-12 text-warn">
      <strong>Sandbox world, not X</strong>
      <span className="hidden sm:inline"> · The people and Spaces here are invented.</span>
    </aside>
  );
}
