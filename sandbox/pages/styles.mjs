/** One column, system fonts, both themes. Colours by role. */
export const styles = `
:root {
  color-scheme: light dark;
  --surface: oklch(0.965 0.004 250); --raised: oklch(1 0 0); --sunken: oklch(0.955 0.006 250);
  --line: oklch(0.9 0.006 250); --text: oklch(0.21 0.015 250); --soft: oklch(0.47 0.015 250);
  --accent: oklch(0.5 0.15 255); --accent-soft: oklch(0.955 0.025 255); --on-accent: oklch(1 0 0);
  --live: oklch(0.53 0.19 25); --warn: oklch(0.45 0.09 70); --warn-soft: oklch(0.95 0.045 85);
  --shadow: 0 1px 2px oklch(0.2 0.02 250 / 0.05), 0 12px 32px oklch(0.2 0.02 250 / 0.07);
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: oklch(0.165 0.012 255); --raised: oklch(0.21 0.014 255); --sunken: oklch(0.245 0.014 255);
    --line: oklch(0.31 0.014 255); --text: oklch(0.96 0.004 255); --soft: oklch(0.75 0.012 255);
    --accent: oklch(0.78 0.12 250); --accent-soft: oklch(0.29 0.045 255); --on-accent: oklch(0.18 0.03 255);
    --live: oklch(0.74 0.16 25); --warn: oklch(0.86 0.09 85); --warn-soft: oklch(0.28 0.04 80);
    --shadow: none;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--surface); color: var(--text);
  font: 450 16px/24px Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased;
}
.banner {
  display: flex; gap: 8px; align-items: center; justify-content: center; padding: 8px 16px;
  background: var(--warn-soft); color: var(--warn); font-size: 14px; line-height: 20px; font-weight: 600;
}
.banner-dot { width: 8px; height: 8px; border-radius: 50%; background: currentColor; }
main { width: min(440px, 100% - 24px); margin: 0 auto; padding: 32px 0 48px; display: grid; gap: 16px; }
.card { background: var(--raised); border-radius: 16px; padding: 24px; box-shadow: var(--shadow); min-width: 0; }
h1 { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; text-align: left; }
h2, legend { margin: 0 0 8px; padding: 0; font-size: 14px; line-height: 20px; font-weight: 600; color: var(--soft); }
p { margin: 8px 0 0; overflow-wrap: anywhere; }
.lead { margin-top: 4px; color: var(--soft); }
.lead strong { color: var(--text); font-weight: 600; }
.note, .soft { color: var(--soft); font-size: 14px; line-height: 20px; }
.note { margin-top: 16px; }
fieldset { border: 0; margin: 24px 0 0; padding: 0; min-width: 0; }
section section, form section { margin-top: 24px; }
article section { margin-top: 24px; }
.asks { margin-bottom: 16px; }
.mark {
  display: grid; place-items: center; width: 44px; height: 44px; border-radius: 12px;
  background: var(--accent); color: var(--on-accent); font-size: 20px; font-weight: 600;
}
.people { display: grid; gap: 2px; margin: 0 -12px; }
.person {
  display: flex; gap: 12px; align-items: center; min-height: 56px; padding: 8px 12px; border-radius: 12px;
  color: inherit; text-decoration: none; cursor: pointer; position: relative;
}
span.person { cursor: default; }
label.person:hover, a.person:hover { background: var(--sunken); }
label.person:has(input:checked) { background: var(--accent-soft); }
.person img { border-radius: 50%; flex: none; background: var(--sunken); }
.person input { order: 9; width: 20px; height: 20px; margin: 0; flex: none; accent-color: var(--accent); cursor: pointer; }
.who { display: grid; min-width: 0; flex: 1; line-height: 20px; }
/* Right-to-left names stay beside their picture: these pages are written from the left. */
.name { text-align: left; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.who .soft { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.live { color: var(--live); font-size: 12px; line-height: 16px; font-weight: 600; white-space: nowrap; }
.live::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 6px; border-radius: 50%; background: currentColor; }
.other { margin-top: 8px; font-size: 14px; line-height: 20px; }
.other summary { display: inline-block; padding: 10px 0; color: var(--accent); font-weight: 600; cursor: pointer; list-style: none; border-radius: 8px; }
.other summary::after { content: ""; display: inline-block; width: 6px; height: 6px; margin: 0 0 3px 8px; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(45deg); }
.other[open] summary::after { transform: rotate(225deg); margin-bottom: 0; }
.other summary::-webkit-details-marker { display: none; }
.other label { display: block; color: var(--soft); margin-bottom: 8px; }
.handle { display: flex; align-items: center; border-radius: 8px; background: var(--sunken); padding-left: 12px; color: var(--soft); }
.handle input { flex: 1; min-width: 0; border: 0; background: none; color: var(--text); font: inherit; font-size: 16px; padding: 10px 12px 10px 2px; border-radius: 8px; }
.scopes { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
.scopes li { position: relative; padding-left: 28px; }
.scopes li::before {
  content: ""; position: absolute; left: 4px; top: 6px; width: 5px; height: 10px; transform: rotate(42deg);
  border: solid var(--accent); border-width: 0 2px 2px 0;
}
code { display: block; color: var(--soft); font: 12px/16px ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.decide { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-top: 24px; }
button { min-height: 44px; border: 0; border-radius: 8px; font: inherit; font-weight: 600; cursor: pointer; }
.allow { background: var(--accent); color: var(--on-accent); }
.deny { background: var(--sunken); color: var(--text); }
button:hover { filter: brightness(0.96); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.person:has(input:focus-visible) { outline: 2px solid var(--accent); outline-offset: -2px; }
.person input:focus-visible { outline: none; }
.profile { padding-top: 0; overflow: hidden; }
.cover { display: block; width: calc(100% + 48px); height: 112px; margin: 0 -24px; object-fit: cover; background: var(--sunken); }
.portrait { display: block; position: relative; margin: -48px 0 12px -4px; border-radius: 50%; border: 4px solid var(--raised); box-sizing: content-box; background: var(--sunken); }
.profile .soft { margin-top: 4px; }
.state { margin: 0 0 4px; color: var(--soft); font-size: 14px; line-height: 20px; }
.lines { list-style: none; margin: 0 -12px; padding: 0; display: grid; gap: 2px; }
.lines a { display: grid; padding: 8px 12px; border-radius: 12px; color: inherit; text-decoration: none; min-width: 0; }
.lines a:hover { background: var(--sunken); }
.lines .soft bdi { margin-right: 8px; }
.lines .live { font-size: 14px; }
`;

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#e8a33d"/><path d="M8 21h16M11 21v-7m5 7V9m5 12v-5" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';
