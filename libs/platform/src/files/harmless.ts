import { DomainError } from '../domain-error.js';
import { assertPackage } from './package-guard.js';
import { isZip, zipEnd } from './zip.js';

/** How other formats begin. Whoever opens a file by another name would see them, so nothing may hide there. */
const FOREIGN: readonly Buffer[] = [
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.from('%PDF-'),
  Buffer.from('Rar!\x1a\x07', 'latin1'),
  Buffer.from("7z\xbc\xaf'\x1c", 'latin1'),
  Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
  Buffer.from('\x7fELF', 'latin1'),
  Buffer.from('This program cannot be run in DOS mode'),
  Buffer.from('<script'),
  Buffer.from('<html'),
];
/** Readers of PDF look for its beginning this far into a file. */
const PDF_WITHIN = 1024;

/**
 * Refuses a file that is something else besides what it begins as, or that does more than show itself.
 * @param extension as its bytes demand
 * @throws DomainError invalid file.two_kinds | file.encrypted | file.macros | file.nested | file.broken; too_large
 */
export async function assertHarmless(bytes: Buffer, extension: string): Promise<void> {
  if (extension !== 'pdf' && bytes.subarray(0, PDF_WITHIN).includes('%PDF-')) throw twoKinds();
  if (isZip(bytes)) return assertPackage(bytes);
  // An archive is read from its end: appended to a picture it opens as an archive.
  if (zipEnd(bytes) >= 0) throw twoKinds();
  const rest = bytes.subarray(endOf(bytes, extension));
  if (FOREIGN.some((beginning) => rest.includes(beginning))) throw twoKinds();
  if (extension === 'pdf') assertOpenPdf(bytes);
}

const twoKinds = () => new DomainError('invalid', 'file.two_kinds', { field: 'file' });

/** Where the content ends by its own account; the length of the bytes where that cannot be told. */
function endOf(bytes: Buffer, extension: string): number {
  switch (extension) {
    case 'png':
      return endOfPng(bytes);
    case 'jpg':
      return endOfJpeg(bytes);
    case 'webp':
      return Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
    default: {
      const at = bytes.lastIndexOf('%%EOF');
      return at < 0 ? bytes.length : at + 5;
    }
  }
}

/** After the chunk IEND (PNG 5.3). */
function endOfPng(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12;
  }
  return bytes.length;
}

/** After the marker EOI (ITU T.81 B.1.1); segments are skipped by their lengths, for thumbnails hold an EOI too. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else if (marker === 0xff) at += 1;
    // Stuffed bytes and restarts stand alone within the picture's data.
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return last < 0 ? bytes.length : last + 2;
}

/** @throws DomainError invalid for a document that asks for a password, or runs a program */
function assertOpenPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) throw new DomainError('invalid', 'file.encrypted', { field: 'file' });
  if (/\/S\s*\/Launch\b/.test(text)) throw new DomainError('invalid', 'file.macros', { field: 'file' });
}
