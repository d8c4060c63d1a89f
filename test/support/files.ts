import { deflateRawSync } from 'node:zlib';
import { writeZip } from '@hamshahr/platform';

/** How a file of any kind is sent. */
export const ANY_FILE = 'application/octet-stream';

/** The smallest document that says what it is; `size` fills it up. */
export function aPdf(size = 200): Buffer {
  const head = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
  return Buffer.concat([head, Buffer.alloc(Math.max(0, size - head.length), 0x20)]);
}

export const aPng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A text document (ECMA-376), one paragraph a line. */
export function aDocx({ text, author = '' }: { text: string[]; author?: string }): Buffer {
  const paragraphs = text.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${author}</dc:creator></cp:coreProperties>`,
  };
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = Buffer.from(content);
    return { name, method: 8, crc: 0, size: bytes.length, data: deflateRawSync(bytes) };
  });
  return writeZip(entries);
}
