import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { seriesEdit, type SeriesDetailView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Card } from '../../ui/page.js';
import { emptyForm, type EventForm } from './event-form.js';
import { TextsEditor } from './texts-editor.js';

/** The text that all parts share, in every language. */
export function SeriesTexts({ series }: { series: SeriesDetailView }) {
  const { t } = useTranslation();
  const mainLanguage = series.mainLanguage as Language;
  const [texts, setTexts] = useState<EventForm['texts']>(series.texts);
  const save = useAction({
    run: async () => {
      const written = LANGUAGES.filter((language) => texts[language]?.title.trim() || texts[language]?.body.trim());
      const body = { mainLanguage, texts: Object.fromEntries(written.map((language) => [language, texts[language]])) };
      return (await seriesEdit({ path: { id: series.id }, headers: ifMatch(series.version), body })).data;
    },
    stale: [['series'], ['events'], ['event']],
    done: () => t('series.saved'),
    isQuiet: true,
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    save.mutate();
  };
  return (
    <Card title={t('series.texts')}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small muted">{t('series.textsLead')}</p>
        <ErrorSummary problem={problem} />
        <TextsEditor form={{ ...emptyForm('', mainLanguage), texts }} onChange={setTexts} problem={problem} />
        <Button type="submit" isBusy={save.isPending}>
          {t('series.edit')}
        </Button>
      </form>
    </Card>
  );
}
