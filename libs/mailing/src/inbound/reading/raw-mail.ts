import { simpleParser, type ParsedMail, type StructuredHeader } from 'mailparser';

/** One leaf of the tree that is not text of the mail. */
export interface MailPart {
  /** lower case */
  type: string;
  params: Record<string, string>;
  filename: string;
  content: Buffer;
}

/** A mail as mailparser reads it, with its header lines kept whole. */
export interface RawMail {
  /** field bodies, unfolded, by lower-case name */
  headers: Map<string, string[]>;
  type: string;
  typeParams: Record<string, string>;
  parts: MailPart[];
  from: string | null;
  subject: string;
  text: string;
}

/** Larger HTML is not turned into text; such a mail is read by its other parts. */
const MAX_HTML = 500_000;

/**
 * Reads a mail's tree: report parts stay parts, messages inside are not opened, and nothing compressed is unpacked.
 * @throws whatever mailparser finds broken
 */
export async function readRawMail(raw: Buffer): Promise<RawMail> {
  const parsed = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: MAX_HTML,
  });
  const type = structured(parsed.headers.get('content-type'));
  return {
    headers: headerLines(parsed),
    type: type.value,
    typeParams: type.params,
    parts: parsed.attachments.map((part) => ({
      type: part.contentType.toLowerCase(),
      params: structured(part.headers.get('content-type')).params,
      filename: part.filename ?? '',
      content: part.content,
    })),
    from: parsed.from?.value[0]?.address?.toLowerCase() ?? null,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
  };
}

export function header(mail: Pick<RawMail, 'headers'>, name: string): string {
  return mail.headers.get(name)?.[0] ?? '';
}

function headerLines({ headerLines: lines }: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]/g, ' ')
      .trim();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

function structured(value: unknown): StructuredHeader {
  const found = value as Partial<StructuredHeader> | string | undefined;
  if (typeof found !== 'object') return { value: (found ?? '').toLowerCase(), params: {} };
  return { value: (found.value ?? '').toLowerCase(), params: found.params ?? {} };
}
