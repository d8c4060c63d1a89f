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

/** Empty: the stacks fall back to fonts of the reader's system until the font packages are part of the set. */
export const FONTS: readonly PublicFont[] = [];

export function fontFaces(fonts: readonly PublicFont[]): string {
  return fonts
    .map(
      ({ family, path, weights, range }) =>
        `@font-face{font-family:${family};src:url(${path}) format("woff2");font-weight:${weights};font-display:swap;unicode-range:${range}}`,
    )
    .join('\n');
}
