import { LANGUAGES, type Language } from '@hamshahr/time';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callPreviewsPreview, type CallContentDto } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { Choices, Select } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { previewOf, type CallForm } from './call-form.js';
import '../../ui/mail-view.css';

export const PAGES = ['call', 'you', 'expertise', 'proposal', 'check'] as const;
export type PageName = (typeof PAGES)[number];

/** Milliseconds after the last key until the page is drawn anew. */
const PAUSE = 500;

/** The very pages that experts will see, while they are written. Nothing in them runs, and nothing is saved. */
export function LivePreview({ form, written }: { form: CallForm; written: Language }) {
  const { t } = useTranslation();
  const [page, setPage] = useState<PageName>('call');
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? written;
  const content = useSettled(form);
  const shown = useQuery({
    queryKey: ['call-preview', page, language, content],
    queryFn: async () => (await callPreviewsPreview({ body: { content, page, language } })).data,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const { data, error } = shown;
  const last = useLast(data?.html);
  return (
    <>
      <p className="small muted">{t('callForm.previewHint')}</p>
      <PagePicker {...{ page, setPage, language }} onLanguage={setChosen} />
      {error && (
        <Notice tone="attention" role="status">
          {toProblem(error).isOffline ? t('state.offline') : error.message}
        </Notice>
      )}
      <iframe
        title={t('callForm.preview')}
        sandbox=""
        srcDoc={last}
        className="mail-frame"
        aria-busy={shown.isFetching}
      />
    </>
  );
}

interface PickerProps {
  page: PageName;
  setPage: (page: PageName) => void;
  language: Language;
  onLanguage: (language: Language) => void;
}

/** Which page is looked at, and in which language. */
export function PagePicker({ page, setPage, language, onLanguage }: PickerProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        label={t('callForm.page')}
        name="preview-page"
        value={page}
        choices={PAGES.map((value) => ({ value, label: t(`callForm.pages.${value}`) }))}
        onChange={setPage}
      />
      <Select
        label={t('pagePreview.language')}
        name="preview-language"
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(change) => onLanguage(change.target.value as Language)}
      />
    </>
  );
}

/** What was drawn last; it stays while something keeps the page from being drawn anew. */
function useLast(html: string | undefined): string {
  const [last, setLast] = useState('');
  if (html !== undefined && html !== last) setLast(html);
  return html ?? last;
}

/** What the preview is drawn from, once nobody has typed for a moment. */
function useSettled(form: CallForm): CallContentDto {
  const { t } = useTranslation();
  const json = useMemo(() => JSON.stringify(previewOf(form, new Date(), t('callForm.gapTitle'))), [form, t]);
  const [settled, setSettled] = useState(json);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(json), PAUSE);
    return () => clearTimeout(timer);
  }, [json]);
  return useMemo(() => JSON.parse(settled) as CallContentDto, [settled]);
}
