import { DomainError } from '../domain-error.js';
import { assertHarmless } from './harmless.js';

export const FILE_LIMIT = 20 * 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN = 'application/vnd.oasis.opendocument.';

/** What people hand out after an event; everything else stays outside, archives and programs above all. */
const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  [`${OFFICE}wordprocessingml.document`]: 'docx',
  [`${OFFICE}presentationml.presentation`]: 'pptx',
  [`${OFFICE}spreadsheetml.sheet`]: 'xlsx',
  [`${OPEN}text`]: 'odt',
  [`${OPEN}presentation`]: 'odp',
  [`${OPEN}spreadsheet`]: 'ods',
};

/**
 * The media type by the bytes alone; the name is not believed.
 * @throws DomainError invalid for an empty file, one above 20 MiB, another kind, or one that hides something
 */
export async function readFileKind(bytes: Buffer): Promise<{ mediaType: string; extension: string }> {
  if (bytes.length === 0) throw new DomainError('invalid', 'material.empty', { field: 'file' });
  if (bytes.length > FILE_LIMIT) {
    throw new DomainError('too_large', 'material.too_large', { field: 'file', params: { max: 20 } });
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  const extension = found && TYPES[found.mime];
  if (!extension) throw new DomainError('invalid', 'material.kind_unknown', { field: 'file' });
  await assertHarmless(bytes, extension);
  return { mediaType: found.mime, extension };
}

/** A name that is safe in a header and in a folder, ending as the bytes demand. */
export function safeFileName(name: string, extension: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .trim()
    .slice(0, 150);
  return `${clean || 'file'}.${extension}`;
}
