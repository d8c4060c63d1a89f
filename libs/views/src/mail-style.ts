import type { Language } from '@hamshahr/time';

/** Light colours stand inline; the dark ones replace them by class, where a mail program knows the query. */
export const COLOUR = {
  canvas: '#f6f5f1',
  surface: '#ffffff',
  panel: '#f1f5fb',
  line: '#e3e0d8',
  ink: '#1b1d22',
  inkSoft: '#54565d',
  lapis: '#1d4f91',
  firuze: '#0b6169',
  saffron: '#8a5200',
  saffronSoft: '#fcefd3',
} as const;

const LATIN = "'Segoe UI',Helvetica,Arial,sans-serif";
const FONTS: Readonly<Record<Language, string>> = {
  fa: "Vazirmatn,Tahoma,'Segoe UI',Arial,sans-serif",
  en: LATIN,
  ru: LATIN,
  uz: LATIN,
  ms: LATIN,
  zh: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
};

/** The inline style that every cell repeats, since Outlook inherits nothing into tables. */
export function textStyle(language: Language, more = ''): string {
  const height = language === 'fa' || language === 'zh' ? '1.8' : '1.55';
  return `font-family:${FONTS[language]};font-size:16px;line-height:${height};color:${COLOUR.ink};${more}`;
}

/** Struck through, never paled: the words must stay readable. */
export const STRUCK =
  'text-decoration:line-through;text-decoration-thickness:1px;overflow-wrap:anywhere;word-break:break-word';

/** Class rules for dark mode and narrow screens; a program that drops them loses nothing but comfort. */
export const MAIL_CSS = `
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
table{border-collapse:separate;border-spacing:0}
ol:lang(fa){list-style-type:persian}
@media (max-width:640px){
.frame{width:100%!important}
.pad{padding-left:20px!important;padding-right:20px!important}
.title{font-size:23px!important}
.stack{display:block!important;width:100%!important;box-sizing:border-box}
.gap{display:block!important;width:100%!important;height:10px!important}
}
@media (prefers-color-scheme:dark){
.canvas{background:#14161a!important}
.surface{background:#1c1f25!important;border-color:#31353e!important}
.panel{background:#1e2a3d!important;border-color:#31353e!important}
.ink{color:#eceae4!important}
.soft{color:#b4b6bd!important}
.firuze{color:#7fd4d6!important}
.lapis,.surface a{color:#8bb4ee!important}
.rule{border-color:#31353e!important}
.fill{background:#8bb4ee!important;border-color:#8bb4ee!important}
.surface .fill a{color:#10233d!important}
.outline{background:#1c1f25!important;border-color:#8bb4ee!important}
.test{background:#45320f!important;color:#f3c067!important}
}`;
