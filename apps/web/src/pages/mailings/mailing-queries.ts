import { queryOptions } from '@tanstack/react-query';
import { eventChangesOf, mailingTrialsPreview, mailingsOne } from '../../api/generated/index.js';

/** The event that a mailing is about; null where it is about submissions of a call, whose ids are others. */
export function eventOf({ subjectType, subjectId }: { subjectType: string; subjectId: string }): string | null {
  return subjectType === 'call' || subjectType === 'submission' ? null : subjectId;
}

export function mailingQuery(id: string) {
  return queryOptions({
    queryKey: ['mailing', id],
    queryFn: async () => (await mailingsOne({ path: { id } })).data,
    // Somebody else may have approved or started it a moment ago.
    staleTime: 0,
  });
}

/** What a mailing's content says otherwise than what was published or reviewed before. */
export function changesQuery(id: string) {
  return queryOptions({
    queryKey: ['mailing', id, 'changes'],
    queryFn: async () => (await eventChangesOf({ path: { id } })).data,
  });
}

/** The very mail of one variant; `first` is what those get whom no earlier message has reached. */
export function variantQuery(id: string, variantId: string, form?: 'first') {
  return queryOptions({
    // A variant stays as it is; asked for again it has others. So it is not asked for anew with its mailing.
    queryKey: ['variant', id, variantId, form],
    queryFn: async () =>
      (await mailingTrialsPreview({ path: { id, variantId }, ...(form ? { query: { form } } : {}) })).data,
  });
}
