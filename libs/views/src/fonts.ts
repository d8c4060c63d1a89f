import type { Language } from '@hamshahr/time';

/** A font file that the API serves itself; listing it here is all that pages need. */
export interface PublicFont {
  path: `/assets/${string}.woff2`;
  /** Module path of the file, for `require.resolve`. */
  file: string;
  /** Family name as the style sheet's stacks begin with it. */
  family: 'Vazirmatn' | 'Inter';
  /** Variable weight range, e.g. '100 900'. */
  weights: string;
  /** CSS unicode-range of the subset. */
  range: string;
  /** Pages in these languages preload it. */
  languages: readonly Language[];
}

/** Variable fonts under the SIL Open Font License: one file for each script serves every weight. */
export const FONTS: readonly PublicFont[] = [
  {
    path: '/assets/vazirmatn-arabic-5.3.woff2',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    family: 'Vazirmatn',
    weights: '100 900',
    range: 'U+0600-06FF,U+0750-077F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC',
    languages: ['fa'],
  },
  {
    path: '/assets/inter-latin-5.3.woff2',
    file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    family: 'Inter',
    weights: '100 900',
    range: 'U+0000-00FF,U+0131,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2010-206F,U+20AC,U+2122,U+2212',
    languages: ['en', 'ru', 'uz', 'ms'],
  },
  {
    path: '/assets/inter-cyrillic-5.3.woff2',
    file: '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
    family: 'Inter',
    weights: '100 900',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    languages: ['ru'],
  },
];

export function fontFaces(fonts: readonly PublicFont[]): string {
  return fonts
    .map(
      ({ family, path, weights, range }) =>
        `@font-face{font-family:${family};src:url(${path}) format("woff2");font-weight:${weights};font-display:swap;unicode-range:${range}}`,
    )
    .join('\n');
}
