/** What pages of calls need beside the others' rules. */
export const CALLS_CSS = `
.narrow{max-inline-size:40rem}
.side{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.checks{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr))}
.line{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.line p{flex:1 1 12rem;overflow-wrap:anywhere}
.typed{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
.notice .way{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem}
.way li::before{content:"○ "}
.way .done{font-weight:700}
.way .done::before{content:"● "}`;
