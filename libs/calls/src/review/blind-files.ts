import type { SubmissionFile } from '../submission/submission.entity.js';

/** What a file of a blind call is called, whatever its author named it. */
export function neutralFile(file: SubmissionFile, index: number): SubmissionFile {
  return { ...file, fileName: `file-${index + 1}.${ENDINGS[file.mediaType] ?? 'bin'}` };
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.presentationml.presentation`]: 'pptx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
  [`${OPEN}.text`]: 'odt',
  [`${OPEN}.presentation`]: 'odp',
  [`${OPEN}.spreadsheet`]: 'ods',
};
