/** The programme on a screen and on paper: sessions that begin together stand beside each other where there is room. */
export const PROGRAMME_CSS = `
.clock{display:flex;flex-wrap:wrap;gap:.75rem 2rem;align-items:end;justify-content:space-between}
.clock .field{min-inline-size:min(100%,18rem)}
.day{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.day h2{padding-block-end:.35rem;border-block-end:2px solid var(--line)}
.slot{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));align-items:stretch}
.session{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;display:grid;gap:.4rem;grid-template-columns:minmax(0,1fr);align-content:start}
@media (min-width:40em){.session:only-child{grid-template-columns:9rem minmax(0,1fr);column-gap:1.25rem}}
.session .what{display:grid;gap:.4rem;grid-template-columns:minmax(0,1fr);align-content:start}
.session.pause{background:var(--surface-2);border-style:dashed}
.session .label .soft{font-weight:400}
.people{list-style:none;padding:0;display:grid;gap:.4rem}
@media print{@page{margin:15mm}.clock form{display:none}html{font-size:10.5pt;background:#fff;color:#000}.session{break-inside:avoid;box-shadow:none;border-color:#999}.day h2{break-after:avoid}.slot{grid-template-columns:repeat(auto-fit,minmax(5cm,1fr))}a{color:inherit}}`;
