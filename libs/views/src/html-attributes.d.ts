import 'preact';

/** Outlook lays tables out by these old attributes; Preact's types leave them out. */
declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- a merged interface repeats its type parameters
  interface TableHTMLAttributes<T extends EventTarget = HTMLTableElement> {
    bgcolor?: string;
    border?: string;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- as above
  interface TdHTMLAttributes<T extends EventTarget = HTMLTableCellElement> {
    bgcolor?: string;
  }
}
