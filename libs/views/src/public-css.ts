import { CALLS_CSS } from './calls/calls-css.js';
import { FONTS, fontFaces } from './fonts.js';
import { PROGRAMME_CSS } from './programme/programme-css.js';

const TOKENS = `
:root{--canvas:#f6f5f1;--surface:#fff;--surface-2:#faf9f6;--line:#e3e0d8;--line-strong:#8a877d;--ink:#1b1d22;--ink-2:#54565d;
--accent:#1d4f91;--accent-hover:#173f73;--accent-soft:#e4ecf7;--on-accent:#fff;--firuze:#0b6169;--firuze-soft:#d9f0f0;
--saffron:#8a5200;--saffron-soft:#fcefd3;--brick:#9b2c1f;--brick-soft:#fbe4e0;--leaf:#2a6b3c;--leaf-soft:#e0f2e4;--focus:#1d4f91;
--lh:1.5;--lh-tight:1.25;--shadow:0 1px 2px #1b1d2210,0 4px 16px #1b1d220a;color-scheme:light;
--system:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;--latin:Inter,var(--system);--fa:Vazirmatn,Tahoma,"Segoe UI","Noto Sans Arabic",sans-serif;
--zh:"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
@media (prefers-color-scheme:dark){:root{--canvas:#14161a;--surface:#1c1f25;--surface-2:#21252c;--line:#31353e;--line-strong:#878c98;
--ink:#eceae4;--ink-2:#b4b6bd;--accent:#8bb4ee;--accent-hover:#a9c8f5;--accent-soft:#22344f;--on-accent:#10233d;--firuze:#7fd4d6;
--firuze-soft:#123b3e;--saffron:#f3c067;--saffron-soft:#45320f;--brick:#f3a196;--brick-soft:#4a211c;--leaf:#93d3a3;--leaf-soft:#1b3a24;
--focus:#a9c8f5;--shadow:0 1px 2px #0006;color-scheme:dark}}`;

const GROUND = `
*{box-sizing:border-box}
html{font-family:var(--latin);font-size:106.25%;line-height:var(--lh);color:var(--ink);background:var(--canvas);-webkit-text-size-adjust:100%;text-size-adjust:100%}
:lang(fa){font-family:var(--fa);letter-spacing:normal}
:lang(zh){font-family:var(--zh)}
html:lang(fa){--lh:1.8;--lh-tight:1.5}
html:lang(zh){--lh:1.7;--lh-tight:1.35;text-autospace:normal}
:lang(fa) ol,ol:lang(fa){list-style-type:persian}
body{margin:0;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,fieldset{margin:0}
h1{font-size:1.9rem;line-height:var(--lh-tight);font-weight:700;text-wrap:balance}
h2,legend{font-size:1.15rem;line-height:var(--lh-tight);font-weight:700}
h3{font-size:1rem;line-height:var(--lh-tight);font-weight:700}
a{color:var(--accent);text-underline-offset:.2em}
a:hover{color:var(--accent-hover);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
.sr{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.soft{color:var(--ink-2);font-size:.9rem}
.wide{max-inline-size:58rem;margin-inline:auto;padding-inline:1rem}
.head{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;padding-block:.75rem;border-block-end:1px solid var(--line)}
.office{display:flex;gap:.6rem;align-items:center;font-weight:700;color:var(--accent-hover);min-block-size:2.75rem}
.office svg{flex:none}
.langs{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;padding:0;margin-inline:-.75rem}
html:not(:lang(fa)) .langs :lang(fa){font-family:Tahoma,"Segoe UI","Noto Sans Arabic",sans-serif}
html:not(:lang(ru)) .langs :lang(ru),html:lang(zh) :not(:lang(zh),:lang(fa)){font-family:var(--system)}
.langs a{display:flex;align-items:center;justify-content:center;min-inline-size:2.75rem;min-block-size:2.75rem;padding-inline:.75rem;border-radius:6px}
.langs a[aria-current]{background:var(--accent-soft);color:var(--accent-hover);font-weight:700;text-decoration:none}
main{padding-block:1.75rem 2.5rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.foot{padding-block:1rem 2.5rem;border-block-start:1px solid var(--line)}
.eyebrow{color:var(--firuze);font-weight:700}
@media (max-width:30em){h1{font-size:1.55rem}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media print{.langs,form,.button{display:none}}`;

const PARTS = `
.cards{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr);align-items:start}
@media (min-width:48em){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1.25rem;box-shadow:var(--shadow);display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.time{display:grid;grid-template-columns:minmax(0,1fr)}
.time+.time,.card>.city{border-block-start:1px solid var(--line);padding-block-start:1rem}
.time .range{font-size:1.15rem;font-weight:700;line-height:var(--lh-tight)}
.time:first-of-type .range{font-size:1.75rem}
.time .date{font-weight:700}
label,.label{font-weight:700}
select,textarea,.text,.button,button{font:inherit;min-block-size:2.75rem;border-radius:8px;border:1px solid var(--line-strong);background:var(--surface);color:var(--ink);padding:.5rem .75rem}
select,textarea,.text{inline-size:100%}
textarea{min-block-size:6rem;unicode-bidi:plaintext;resize:vertical;display:block}
select{appearance:none;padding-inline-end:2.4rem;background-image:linear-gradient(45deg,transparent 50%,var(--ink-2) 50%),linear-gradient(135deg,var(--ink-2) 50%,transparent 50%);background-repeat:no-repeat;background-size:6px 6px;background-position:calc(100% - 18px) 52%,calc(100% - 12px) 52%}
[dir=rtl] select{background-position:12px 52%,18px 52%}
@media (forced-colors:active){select{appearance:auto}}
.field{display:grid;gap:.35rem;grid-template-columns:minmax(0,1fr)}
.row{display:flex;gap:.5rem}
.row.far{flex-wrap:wrap;gap:.25rem 2rem}
.row select{flex:1;min-inline-size:0}
.button,button{display:inline-flex;align-items:center;justify-content:center;text-align:center;font-weight:700;color:var(--accent-hover);cursor:pointer;text-decoration:none}
.button:hover,button:hover{background:var(--accent-soft)}
.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent);inline-size:100%;min-block-size:3rem}
.main:hover{background:var(--accent-hover);color:var(--on-accent)}
form.reply{display:grid;gap:1.1rem;grid-template-columns:minmax(0,1fr)}
form.reply .reader{display:grid;gap:.9rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));align-items:end;border-block-start:1px solid var(--line);padding-block-start:1rem}
form.reply .reader p{grid-column:1/-1}
fieldset{border:0;padding:0;min-inline-size:0;display:grid;gap:.5rem}
legend{padding:0;margin-block-end:.5rem}
.choice{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;padding:.4rem .9rem;border:1px solid var(--line-strong);border-radius:8px;font-weight:500;cursor:pointer}
.choice:hover{background:var(--surface-2)}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--accent-soft);font-weight:700}
.choice:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.choice input{inline-size:1.3rem;block-size:1.3rem;margin:0;flex:none;accent-color:var(--accent)}
.choice input:focus-visible{outline:none}
.state{display:flex;gap:.6rem;padding:.6rem .9rem;border-radius:8px;background:var(--surface-2);border:1px solid var(--line)}
.state::before{content:"";flex:none;inline-size:.7rem;block-size:.7rem;margin-block-start:calc((1lh - .7rem)/2);border-radius:50%;border:2px solid var(--ink-2)}
.state p:first-child{font-weight:700}
.state.yes::before{background:var(--leaf);border-color:var(--leaf)}
.state.tentative::before{background:linear-gradient(var(--saffron) 50%,transparent 50%);border-color:var(--saffron)}
.state.no::before{background:var(--brick);border-color:var(--brick)}
.notice{border:1px solid;border-inline-start-width:6px;border-radius:10px;padding:1rem 1.25rem;display:grid;gap:.6rem;grid-template-columns:minmax(0,1fr)}
.notice>*{color:var(--ink)}
.notice h2{color:inherit}
.notice ul{padding-inline-start:1.25rem;display:grid;gap:.35rem}
.notice .button{justify-self:start}
.saved{background:var(--leaf-soft);border-color:var(--leaf)}
.closed{background:var(--saffron-soft);border-color:var(--saffron)}
.errors{background:var(--brick-soft);border-color:var(--brick)}
.errors a{color:var(--brick);font-weight:700;display:inline-flex;align-items:center;min-block-size:2.75rem}
.errors ul{list-style:none;padding:0;gap:0}
.error{color:var(--brick);font-weight:700}
.wrong{border-inline-start:4px solid var(--brick);padding-inline-start:.9rem}
.known{margin:0;display:grid;gap:.6rem;grid-template-columns:minmax(0,1fr)}
.known dd{margin:0}
.known ul{list-style:none;padding:0}
.prose{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr);max-inline-size:40rem}
.prose ul,.prose ol{padding-inline-start:1.5rem}
.prose div>*+*{margin-block-start:.6rem}
.events{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.events .card{gap:.35rem}
.tap{padding-block:.65rem}
.letter{max-inline-size:38rem;display:grid;gap:.9rem;grid-template-columns:minmax(0,1fr);justify-items:start}`;

/** The one style sheet of all public pages; the text of their only `<style>`, so that a CSP can name its hash. */
export const PUBLIC_CSS = [fontFaces(FONTS), TOKENS, GROUND, PARTS, PROGRAMME_CSS, CALLS_CSS].join('\n').trim();
