import { deflateRawSync } from 'node:zlib';
import { DomainError } from '../domain-error.js';
import { readFileKind } from './file-kind.js';
import { writeZip, type ZipEntry } from './zip.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** SOI, one segment that holds an EOI as a thumbnail does, a scan with a stuffed byte, EOI. */
const JPEG = Buffer.from('ffd8ffe00008ffd900000000ffda000201ff00ff0002ffd9', 'hex');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');

function entry(name: string, content: string | Buffer): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, method: 8, crc: 0, size: bytes.length, data: deflateRawSync(bytes) };
}

const DOCX = [
  entry('[Content_Types].xml', contentTypes('wordprocessingml.document.main+xml')),
  entry('word/document.xml', '<w:document/>'),
];

function contentTypes(type: string): string {
  const part = `application/vnd.openxmlformats-officedocument.${type}`;
  return `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${part}"/></Types>`;
}

const docx = (...more: ZipEntry[]) => writeZip([...DOCX, ...more]);

async function codeOf(bytes: Buffer): Promise<string> {
  try {
    return (await readFileKind(bytes)).extension;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

it('takes what it is for', async () => {
  expect(await codeOf(PNG)).toBe('png');
  expect(await codeOf(JPEG)).toBe('jpg');
  expect(await codeOf(PDF)).toBe('pdf');
  expect(await codeOf(docx())).toBe('docx');
  expect(await codeOf(docx(entry('word/embeddings/Microsoft_Excel_Sheet1.xlsx', docx())))).toBe('docx');
});

it('refuses programs and archives, whatever they are called', async () => {
  expect(await codeOf(Buffer.from('MZ\x90\x00 This program cannot be run in DOS mode'))).toBe('material.kind_unknown');
  expect(await codeOf(writeZip([entry('notes.txt', 'notes')]))).toBe('material.kind_unknown');
});

it.each([
  ['a picture with an archive behind it', Buffer.concat([PNG, docx()])],
  ['a photograph with an archive behind it', Buffer.concat([JPEG, docx()])],
  ['a picture with a document behind it', Buffer.concat([PNG, PDF])],
  ['a photograph with a page behind it', Buffer.concat([JPEG, Buffer.from('<script>alert(1)</script>')])],
  ['a document that is an archive as well', Buffer.concat([PDF, docx()])],
  ['an archive whose end lies before other bytes', Buffer.concat([docx(), Buffer.from('more')])],
  ['a picture that readers of PDF open', Buffer.concat([PNG.subarray(0, 33), PDF, PNG.subarray(33)])],
])('refuses %s', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('file.two_kinds');
});

it('keeps a photograph with a second picture behind it, as telephones make them', async () => {
  expect(await codeOf(Buffer.concat([JPEG, JPEG]))).toBe('jpg');
});

it.each([
  ['macros', entry('word/vbaProject.bin', 'x'), 'file.macros'],
  ['an object', entry('word/embeddings/oleObject1.bin', 'x'), 'file.macros'],
  ['a program by its bytes', entry('word/media/image1.png', 'MZ  This program cannot be run'), 'file.macros'],
  ['an archive by its name', entry('word/media/more.zip', 'x'), 'file.nested'],
  ['an archive by its bytes', entry('word/media/image1.png', docx()), 'file.nested'],
  [
    'an archive in an archive',
    entry('word/embeddings/a.xlsx', docx(entry('xl/embeddings/b.xlsx', docx()))),
    'file.nested',
  ],
  ['a part of another size', { ...entry('word/media/a.png', 'x'), size: 5 }, 'file.broken'],
  ['far too much', entry('word/media/a.png', Buffer.alloc(30 * 1024 * 1024)), 'file.unpacks_too_large'],
  [
    'far too much by a lie',
    { ...entry('word/media/a.png', Buffer.alloc(101 * 1024 * 1024)), size: 9 },
    'file.unpacks_too_large',
  ],
  ['a password', entry('META-INF/manifest.xml', '<m:encryption-data/>'), 'file.encrypted'],
])('refuses an office document with %s', async (_, part, code) => {
  expect(await codeOf(docx(part))).toBe(code);
});

it('refuses parts that lie over one another', async () => {
  const bytes = docx(entry('word/a.xml', Buffer.from([...Array(9000).keys()].map((n) => (n * 7919) % 251))));
  // Every entry of the directory points to the largest part.
  const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const large = bytes.subarray(at, at + 46);
  let from = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  for (; from < at; from = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), from + 4)) {
    large.copy(bytes, from + 16, 16, 28);
    large.copy(bytes, from + 42, 42, 46);
  }
  expect(['file.unpacks_too_large', 'file.broken']).toContain(await codeOf(bytes));
});

it('refuses a document with a password or a program behind a link', async () => {
  const locked = PDF.toString().replace('/Root', '/Encrypt 5 0 R /Root');
  expect(await codeOf(Buffer.from(locked))).toBe('file.encrypted');
  const launches = PDF.toString().replace('/Catalog', '/Catalog /OpenAction << /S /Launch >>');
  expect(await codeOf(Buffer.from(launches))).toBe('file.macros');
});
