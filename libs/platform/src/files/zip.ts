import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const MEBIBYTE = 1024 * 1024;
/** Bytes of all that a document holds, unpacked. */
export const MAX_UNPACKED = 100 * MEBIBYTE;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 4000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/** One file of an archive, as its central directory tells it; `data` is still packed. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  /** Bytes when unpacked, as declared. */
  size: number;
  data: Buffer;
}

/** What keeps an archive from being read. */
export class ZipError extends Error {
  constructor(readonly reason: 'broken' | 'too_large') {
    super(reason);
  }
}

const brokenFile = () => new ZipError('broken');
const tooLargeFile = () => new ZipError('too_large');

/** Whether the bytes begin as a ZIP archive does, whatever the file is called. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL;
}

/**
 * Entries of an archive's central directory (PKWARE APPNOTE 4.3.12, 4.3.16), without unpacking any.
 * @throws ZipError broken when it is torn, encrypted, divided or ZIP64
 */
export function readZip(bytes: Buffer): ZipEntry[] {
  try {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw new RangeError('entries');
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      entries.push(readEntry(bytes, at));
      at += CENTRAL_SIZE + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw brokenFile();
    throw error;
  }
}

/** Where the record lies that ends an archive; -1 when there is none whose comment reaches the end of the bytes. */
export function zipEnd(bytes: Buffer): number {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
}

function findEnd(bytes: Buffer): number {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('no end');
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(at) !== CENTRAL || bytes.readUInt32LE(local) !== LOCAL) throw new RangeError('signature');
  const method = bytes.readUInt16LE(at + 10);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new RangeError('method');
  const from = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const to = from + bytes.readUInt32LE(at + 20);
  if (to > bytes.length) throw new RangeError('torn');
  const nameAt = at + CENTRAL_SIZE;
  return {
    name: bytes.toString('utf8', nameAt, nameAt + bytes.readUInt16LE(at + 28)),
    method,
    crc: bytes.readUInt32LE(at + 16),
    size: bytes.readUInt32LE(at + 24),
    data: bytes.subarray(from, to),
  };
}

/**
 * Counts what the entries really unpack to; declarations are not believed.
 * @param max bytes of all entries together
 * @throws ZipError too_large | broken
 */
export async function assertUnpacked(entries: ZipEntry[], max: number): Promise<void> {
  if (entries.reduce((sum, { size }) => sum + size, 0) > max) throw tooLargeFile();
  let left = max;
  for (const { method, data, size } of entries) {
    const counted = method === STORED ? data.length : await unpackedSize(data, Math.max(1, left));
    if (counted === null || counted > left) throw tooLargeFile();
    if (counted !== size) throw brokenFile();
    left -= counted;
  }
}

/** Null when it is more than `max`. */
async function unpackedSize(data: Buffer, max: number): Promise<number | null> {
  return (await inflated(data, max))?.length ?? null;
}

/** What an entry holds. @throws ZipError too_large above `max` bytes, broken */
export async function unpack({ method, data }: ZipEntry, max: number): Promise<Buffer> {
  const bytes = method === STORED ? data : await inflated(data, Math.max(1, max));
  if (bytes === null || bytes.length > max) throw tooLargeFile();
  return bytes;
}

async function inflated(data: Buffer, max: number): Promise<Buffer | null> {
  try {
    return await inflate(data, { maxOutputLength: max });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw brokenFile();
  }
}

/** An archive of exactly these entries. A reader that follows local headers would else see what was never counted. */
export function writeZip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const facts = factsOf(entry, name);
    const local = Buffer.concat([signature(LOCAL), facts, name, entry.data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(CENTRAL), Buffer.from([20, 0]), facts, place, name);
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const central = Buffer.concat(directory);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that local and central headers share; names are UTF-8 (flag 11). */
function factsOf(entry: ZipEntry, name: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x800, 2);
  bytes.writeUInt16LE(entry.method, 4);
  bytes.writeUInt32LE(entry.crc, 10);
  bytes.writeUInt32LE(entry.data.length, 14);
  bytes.writeUInt32LE(entry.size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
