import { DomainError } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { readRemark } from './event-draft.js';
import type { EventRevision } from './event-revision.entity.js';

type Remarks = Partial<Record<Language, string>>;

/**
 * What somebody adds to a mail about an event, in every language that the event has a text in: in some alone it would
 * leave the readers of the others without.
 * @param field its name in the request
 * @returns null when nothing is written
 * @throws DomainError invalid naming the language that is missing, or a text that is too long
 */
export function readRemarks(
  remarks: Remarks | null | undefined,
  { texts }: EventRevision,
  field: string,
): Remarks | null {
  if (!remarks) return null;
  const read: Remarks = {};
  for (const language of LANGUAGES) {
    const remark = readRemark(remarks[language], `${field}.${language}`);
    if (remark !== null) read[language] = remark;
  }
  if (Object.keys(read).length === 0) return null;
  const missing = LANGUAGES.find((language) => texts[language] && !read[language]);
  if (missing) {
    throw new DomainError('invalid', 'mailing.reason_missing', {
      field: `${field}.${missing}`,
      params: { language: missing },
    });
  }
  return read;
}
