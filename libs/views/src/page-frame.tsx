import { type Language, direction } from '@hamshahr/time';
import type { ComponentChildren, VNode } from 'preact';
import { FONTS } from './fonts.js';
import { languageTag } from './language-tag.js';
import { Isolated } from './phrases.js';
import { PUBLIC_CSS } from './public-css.js';
import type { Translator } from './translator.js';

export interface LanguageLink {
  language: Language;
  href: string;
}

interface PageFrameProps {
  t: Translator;
  /** The document's title, plain text. */
  title: string;
  /** Who speaks: the office, or the product's name. */
  sender: string;
  languages: readonly LanguageLink[];
  /** Canonical addresses of a page that search engines may show, by language; personal pages have none. */
  alternates?: readonly LanguageLink[];
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** Every public page: no script, one style sheet, no referrer; not indexed unless it has addresses for everybody. */
export function PageFrame({ t, title, sender, languages, alternates, footer, children }: PageFrameProps): VNode {
  return (
    <html lang={t.tag} dir={t.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!alternates && <meta name="robots" content="noindex, nofollow" />}
        <meta name="referrer" content="no-referrer" />
        {alternates?.map(({ language, href }) => (
          <link key={language} rel="alternate" hreflang={languageTag(language)} href={href} />
        ))}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        {FONTS.filter((font) => font.languages.includes(t.language)).map((font) => (
          <link key={font.path} rel="preload" href={font.path} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <style dangerouslySetInnerHTML={{ __html: PUBLIC_CSS }} />
      </head>
      <body>
        <header class="wide">
          <div class="head">
            <div class="office">
              <Star />
              <Isolated text={sender} />
            </div>
            <LanguageMenu t={t} languages={languages} />
          </div>
        </header>
        <main class="wide">{children}</main>
        {footer && (
          <footer class="wide">
            <div class="foot soft">{footer}</div>
          </footer>
        )}
      </body>
    </html>
  );
}

const STAR =
  'M12 0 15.5 3.5H20.5V8.5L24 12 20.5 15.5V20.5H15.5L12 24 8.5 20.5H3.5V15.5L0 12 3.5 8.5V3.5H8.5ZM12 7.5A4.5 4.5 0 0 0 12 16.5A4.5 4.5 0 0 0 12 7.5Z';

/** The star in the tab; inside the page, so that a browser asks for no file. */
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#1d4f91" fill-rule="evenodd" d="${STAR}"/></svg>`)}`;

/** The eight-point star: two squares, one turned by 45°, with a round court. */
function Star(): VNode {
  return (
    <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STAR} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** Own names, so that a reader finds the language whatever the page speaks. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  fa: 'فارسی',
  en: 'English',
  zh: '中文',
  ru: 'Русский',
  uz: 'Oʻzbekcha',
  ms: 'Bahasa Melayu',
};

function LanguageMenu({ t, languages }: { t: Translator; languages: readonly LanguageLink[] }): VNode | null {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={t.say('pageLanguages')}>
      <ul class="langs">
        {languages.map(({ language, href }) => (
          <li key={language}>
            <a
              href={href}
              hreflang={languageTag(language)}
              lang={languageTag(language)}
              dir={direction(language)}
              aria-current={language === t.language ? 'true' : undefined}
            >
              {OWN_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
