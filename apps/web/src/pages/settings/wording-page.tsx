import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, direction, type Language } from '@hamshahr/time';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../../api/client.js';
import { wordingList, wordingPreview, wordingSet, type WordingsView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { SettingsFrame } from './settings-frame.js';
import '../../ui/mail-view.css';

type Words = { greeting: string; closing: string; signature: string };

/** The office's own words around every mail, in each language, with the mail beside them as one writes. */
export function WordingPage() {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.resolvedLanguage as Language);
  const wording = useQuery({ queryKey: ['wording'], queryFn: async () => (await wordingList()).data });
  return (
    <SettingsFrame title={t('settings.wording')} lead={t('wording.lead')}>
      <div className="filters">
        <FilterChips<Language>
          label={t('nav.language')}
          value={language}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={setLanguage}
        />
      </div>
      <Loaded query={wording}>
        {(all) => <WordingForm key={`${language}-${all.version}`} all={all} language={language} />}
      </Loaded>
    </SettingsFrame>
  );
}

function WordingForm({ all, language }: { all: WordingsView; language: Language }) {
  const { t } = useTranslation();
  const own = all.items.find((item) => item.language === language);
  const usual = all.defaults.find((item) => item.language === language);
  const [first] = useState<Words>({
    greeting: own?.greeting ?? '',
    closing: own?.closing ?? '',
    signature: own?.signature ?? '',
  });
  const [words, setWords] = useState(first);
  const isDirty = JSON.stringify(words) !== JSON.stringify(first);
  const save = useAction({
    run: async ({ greeting, closing, signature }: Words) => {
      const body = {
        greeting: greeting.trim() || null,
        closing: closing.trim() || null,
        signature: signature.trim() || null,
      };
      return (await wordingSet({ path: { language }, body, headers: ifMatch(all.version) })).data;
    },
    isQuiet: true,
    stale: [['wording']],
    done: () => t('wording.saved'),
  });
  const problem = save.error ? toProblem(save.error) : null;
  const field = (name: keyof Words) => ({
    name,
    lang: language,
    dir: direction(language),
    value: words[name],
    placeholder: usual?.[name] ?? '',
    error: problem?.for(name),
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(words);
  };
  return (
    <div className="split even">
      <LeaveGuard isDirty={isDirty && !save.isPending} />
      <Card>
        <form className="stack" onSubmit={submit} noValidate>
          <ErrorSummary problem={problem} />
          <TextField label={t('wording.greeting')} hint={t('wording.greetingHint')} {...field('greeting')} />
          <TextArea rows={3} label={t('wording.closing')} hint={t('wording.closingHint')} {...field('closing')} />
          <TextArea rows={3} label={t('wording.signature')} hint={t('wording.signatureHint')} {...field('signature')} />
          <p className="muted small">{t('wording.empty')}</p>
          <Button type="submit" look="primary" isBusy={save.isPending}>
            {t('action.save')}
          </Button>
        </form>
      </Card>
      <WordingPreview language={language} words={words} />
    </div>
  );
}

function WordingPreview({ language, words }: { language: Language; words: Words }) {
  const { t } = useTranslation();
  const asked = useDeferredValue(words);
  const mail = useQuery({
    queryKey: ['wording', 'preview', language, asked],
    queryFn: async () => {
      const { greeting, closing, signature } = asked;
      const body = {
        language,
        greeting: greeting.trim() || null,
        closing: closing.trim() || null,
        signature: signature.trim() || null,
      };
      return (await wordingPreview({ body })).data;
    },
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <Card title={t('wording.preview')}>
      <Loaded query={mail}>
        {({ subject, html }) => (
          <>
            <p lang={language}>
              <bdi>{subject}</bdi>
            </p>
            <iframe title={subject} sandbox="" srcDoc={html} className="mail-frame" />
          </>
        )}
      </Loaded>
    </Card>
  );
}
