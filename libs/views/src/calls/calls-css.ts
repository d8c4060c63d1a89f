/** What pages of calls need beside the others' rules. */
export const CALLS_CSS = `
.narrow{max-inline-size:40rem}
.side{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.checks{display:flex;flex-wrap:wrap;gap:.5rem}.checks>.choice{flex:1 1 7rem}
.line{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.line p{flex:1 1 12rem;overflow-wrap:anywhere}
.typed{white-space:pre-wrap;overflow-wrap:anywhere}.typed[dir]{unicode-bidi:plaintext}
.word{display:inline-block;margin-inline-end:.75rem}
.notice .way{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem}
.way li::before{content:"";display:inline-block;inline-size:.7rem;block-size:.7rem;margin-inline-end:.4rem;border-radius:50%;border:2px solid var(--ink-2)}
.way .done{font-weight:700}
.way .done::before{background:var(--leaf);border-color:var(--leaf)}`;
