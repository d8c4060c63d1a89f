import { LANGUAGES, type Language } from '@hamshahr/time';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  callPreviewsLetter,
  type CallView,
  type LetterPreviewDto,
  type SubmissionRowView,
} from '../../api/generated/index.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { MailView } from '../../ui/mail-view.js';

/** Milliseconds after the last key until the letter is drawn anew. */
const PAUSE = 500;

interface PreviewProps {
  call: CallView;
  letter: Pick<LetterPreviewDto, 'kind' | 'confirmUntil' | 'remark'>;
  /** Whose people it would tell. */
  rows: readonly SubmissionRowView[];
}

/** The very letter as one of its readers would get it, before anybody asks for approval. */
export function LetterPreview({ call, letter, rows }: PreviewProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className="row">
        <Button onPress={() => setOpen(true)}>{t('letters.look')}</Button>
        <span className="small muted">{t('letters.lookHint')}</span>
      </div>
    );
  }
  return <Shown {...{ call, letter, rows }} />;
}

function Shown({ call, letter, rows }: PreviewProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const [language, setLanguage] = useState<Language | null>(null);
  const submissionId = rows.find(({ id }) => id === chosen)?.id ?? rows[0]!.id;
  const settled = useSettled(letter);
  const mail = useQuery({
    queryKey: ['call', call.id, 'letter', submissionId, language, settled],
    queryFn: async () =>
      (
        await callPreviewsLetter({
          path: { id: call.id },
          body: { ...settled, submissionId, ...(language && { language }) },
        })
      ).data,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return (
    <div className="stack" role="group" aria-label={t('letters.look')}>
      <div className="columns">
        <Select
          label={t('letters.reader')}
          name="letter-reader"
          value={submissionId}
          choices={rows.map(({ id, authorName, title }) => ({
            value: id,
            label: t('letters.readerOf', { name: authorName, title }),
          }))}
          onChange={(change) => setChosen(change.target.value)}
        />
        <Select
          label={t('preview.language')}
          name="letter-language"
          value={language ?? ''}
          choices={[
            { value: '', label: t('letters.ownLanguage') },
            ...LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
          ]}
          onChange={({ target: { value } }) => setLanguage(value === '' ? null : (value as Language))}
        />
      </div>
      <Loaded query={mail}>{(shown) => <MailView mail={shown} />}</Loaded>
    </div>
  );
}

/** What the letter says once nobody has typed for a moment; the same object while nothing changed. */
function useSettled(letter: PreviewProps['letter']): PreviewProps['letter'] {
  const json = JSON.stringify(letter);
  const [settled, setSettled] = useState(json);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(json), PAUSE);
    return () => clearTimeout(timer);
  }, [json]);
  return JSON.parse(settled) as PreviewProps['letter'];
}
