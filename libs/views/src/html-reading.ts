const VOID = new Set(['meta', 'base', 'link', 'br', 'input', 'img', 'hr']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*(\/?)>/gi;

/** For tests: what keeps the markup from being well-formed; empty when every tag is closed in order. */
export function faults(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const body = html.replace(/^<!doctype html>/, '').replace(/(<style>)[^<]*(<\/style>)/, '$1$2');
  for (const [, slash, name = '', , selfClosed] of body.matchAll(TAG)) {
    if (VOID.has(name) || selfClosed) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) found.push(`</${name}> closes another element`);
  }
  if (open.length > 0) found.push(`open: ${open.join(' ')}`);
  const rest = body.replace(TAG, '');
  const stray = rest.indexOf('<');
  if (stray >= 0) found.push(`stray angle bracket: ${rest.slice(stray, stray + 40)}`);
  return found;
}

/** For tests: the text a reader sees, entities read, blanks collapsed. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|title)>[^<]*<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For tests: all values of one attribute. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
