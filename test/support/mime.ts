/** One entity of a message (RFC 2045), its body undone from its transfer encoding. */
export interface MimePart {
  /** Field bodies as they stand, unfolded; in order, by lower-case name. */
  headers: Map<string, string[]>;
  /** Lower case. @example text/calendar */
  type: string;
  /** Parameters of Content-Type by lower-case name. */
  params: Record<string, string>;
  encoding: string;
  body: Buffer;
  parts: MimePart[];
}

/** Reads the tree of a message without interpreting it, unlike mailparser, which flattens it. */
export function readMime(raw: Buffer): MimePart {
  return part(raw.toString('latin1'));
}

function part(text: string): MimePart {
  const gap = text.indexOf('\r\n\r\n');
  const headers = readHeaders(gap < 0 ? text : text.slice(0, gap));
  const content = gap < 0 ? '' : text.slice(gap + 4);
  const { value, params } = readContentType(headers.get('content-type')?.[0] ?? 'text/plain');
  const encoding = (headers.get('content-transfer-encoding')?.[0] ?? '7bit').toLowerCase();
  const parts = value.startsWith('multipart/') ? split(content, params.boundary ?? '').map(part) : [];
  return {
    headers,
    type: value,
    params,
    encoding,
    body: parts.length > 0 ? Buffer.alloc(0) : decode(content, encoding),
    parts,
  };
}

function readHeaders(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text.replace(/\r\n([ \t])/g, '$1').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function readContentType(text: string): { value: string; params: Record<string, string> } {
  const [value = '', ...rest] = text.split(';');
  const params = rest.flatMap((item) => {
    const match = /^\s*([^=\s]+)=(?:"([^"]*)"|(\S*))\s*$/.exec(item);
    return match ? [[match[1]!.toLowerCase(), match[2] ?? match[3] ?? ''] as const] : [];
  });
  return { value: value.trim().toLowerCase(), params: Object.fromEntries(params) };
}

function split(content: string, boundary: string): string[] {
  const [body = ''] = `\r\n${content}`.split(`\r\n--${boundary}--`);
  return body.split(`\r\n--${boundary}\r\n`).slice(1);
}

function decode(text: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(text, 'latin1');
  const bytes = text
    .replace(/[ \t]+(?=\r\n|$)/g, '')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** All leaves, in order. */
export function leaves(root: MimePart): MimePart[] {
  return root.parts.length === 0 ? [root] : root.parts.flatMap(leaves);
}

/** The tree as types only. @example ['multipart/mixed', ['text/plain', 'application/ics']] */
export type Shape = string | [string, Shape[]];
export function shapeOf(root: MimePart): Shape {
  return root.parts.length === 0 ? root.type : [root.type, root.parts.map(shapeOf)];
}
