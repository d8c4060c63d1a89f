import { DomainError } from '../domain-error.js';
import { MAX_UNPACKED, ZipError, isZip, readZip, unpack, zipEnd, type ZipEntry } from './zip.js';

/** A part that unpacks to more than this many times its size, and to much, was made to fill a machine. */
const MAX_RATIO = 200;
const MUCH = 10 * 1024 * 1024;

/** Programs of Word and its kin, of OpenDocument, and objects that start another program. */
const PROGRAMS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|oleObject[^/]*\.bin)|^(Basic|Scripts)\/.+|\.(exe|dll|scr|com|bat|cmd|ps1|js|vbs|jar|hta|lnk)$/i;
const ARCHIVES = /\.(zip|rar|7z|gz|tar|docm|pptm|xlsm)$/i;
/** The table behind a chart; office programs write it whenever a chart is inserted. */
const CHART_TABLE = /^(word|ppt|xl)\/embeddings\/[^/]+\.(xlsx|docx|pptx)$/i;
const MANIFEST = 'META-INF/manifest.xml';
const TYPES = '[Content_Types].xml';

/**
 * Refuses an office document that holds more than a document: programs, archives, a password, or far too much.
 * Every part is unpacked once, for declared sizes are not believed.
 * @throws DomainError invalid file.macros | file.nested | file.encrypted | file.two_kinds | file.broken; too_large
 */
export async function assertPackage(bytes: Buffer): Promise<void> {
  try {
    await assertParts(bytes, MAX_UNPACKED, false);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.reason === 'too_large') throw tooMuch();
    throw new DomainError('invalid', 'file.broken', { field: 'file' });
  }
}

const tooMuch = () => new DomainError('too_large', 'file.unpacks_too_large', { field: 'file', params: { max: 100 } });

/** @returns bytes that are left of `max` */
async function assertParts(bytes: Buffer, max: number, isInner: boolean): Promise<number> {
  if (zipEnd(bytes) < 0) throw new DomainError('invalid', 'file.two_kinds', { field: 'file' });
  const entries = readZip(bytes);
  // Parts that share bytes unpack to far more than the file is (overlapping archives).
  if (entries.reduce((sum, { data }) => sum + data.length, 0) > bytes.length) throw tooMuch();
  for (const { name } of entries) assertName(name, isInner);
  let left = max;
  for (const entry of entries) {
    const content = await unpack(entry, left);
    left -= content.length;
    if (content.length !== entry.size) throw new ZipError('broken');
    if (content.length > MUCH && content.length > MAX_RATIO * entry.data.length) throw tooMuch();
    assertContent(entry, content);
    if (isZip(content)) left = await assertParts(content, left, true);
  }
  return left;
}

function assertName(name: string, isInner: boolean): void {
  if (PROGRAMS.test(name)) throw new DomainError('invalid', 'file.macros', { field: 'file' });
  const isTable = CHART_TABLE.test(name);
  if (ARCHIVES.test(name) || (isTable && isInner)) throw new DomainError('invalid', 'file.nested', { field: 'file' });
}

/** What a part is by its bytes, whatever it is called. */
function assertContent({ name }: ZipEntry, content: Buffer): void {
  if (isZip(content) && !CHART_TABLE.test(name)) throw new DomainError('invalid', 'file.nested', { field: 'file' });
  const isProgram = content.toString('latin1', 0, 2) === 'MZ' && content.includes('This program cannot be run');
  const isObject = content.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  if (isProgram || isObject) throw new DomainError('invalid', 'file.macros', { field: 'file' });
  if (name === TYPES && content.includes('macroEnabled')) {
    throw new DomainError('invalid', 'file.macros', { field: 'file' });
  }
  if (name === MANIFEST && content.includes('encryption-data')) {
    throw new DomainError('invalid', 'file.encrypted', { field: 'file' });
  }
}
