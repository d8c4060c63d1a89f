import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { DateEntry } from '../../time/date-entry.js';
import { dayIn } from '../../time/today.js';
import { ZoneField } from '../../time/zone-field.js';
import { Checkbox, Choices, Select, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import type { PartProps } from './call-fields.js';
import { COUNTS, NUMBERS, writtenLanguages } from './call-form.js';

/** Until when, by whose clock, and what happens to what comes later. */
export function DeadlineCard({ form, change, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('callForm.deadline')}>
      <DateEntry
        label={t('callForm.lastDay')}
        name="closes.wall"
        value={form.date}
        error={errorOf('closes.wall')}
        earliest={dayIn(form.zone)}
        onChange={(date) => change({ date })}
      />
      <div className="columns">
        <TextField
          label={t('callForm.time')}
          hint={t('eventForm.timeHint')}
          name="time"
          dir="ltr"
          inputMode="numeric"
          value={form.time}
          onChange={(event) => change({ time: event.target.value })}
        />
        <ZoneField
          label={t('callForm.zone')}
          name="closes.zone"
          value={form.zone}
          error={errorOf('closes.zone')}
          onChange={(zone) => change({ zone })}
        />
      </div>
      <CountField form={form} change={change} errorOf={errorOf} name="graceMinutes" hint={t('callForm.graceHint')} />
    </Card>
  );
}

type CountProps = Pick<PartProps, 'form' | 'change' | 'errorOf'> & { name: (typeof COUNTS)[number]; hint?: string };

function CountField({ form, change, errorOf, name, hint }: CountProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t(`callForm.counts.${name}`)}
      hint={hint}
      name={name}
      dir="ltr"
      inputMode="numeric"
      className="short"
      value={form.counts[name]}
      error={errorOf(name)}
      onChange={(event) => change({ counts: { ...form.counts, [name]: event.target.value } })}
    />
  );
}

/** Who finds the call, and who may answer it. */
export function DoorsCard({ form, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('callForm.doors')}>
      <Checkbox
        label={t('callForm.listed')}
        hint={t('callForm.listedHint')}
        checked={form.isListed}
        onChange={(event) => change({ isListed: event.target.checked })}
      />
      <Checkbox
        label={t('callForm.needsCode')}
        hint={t('callForm.needsCodeHint')}
        checked={form.needsCode}
        onChange={(event) => change({ needsCode: event.target.checked })}
      />
    </Card>
  );
}

/** What a proposal may be like. */
export function ProposalCard({ form, change, errorOf }: PartProps) {
  const { t } = useTranslation();
  const toggle = (language: Language, isIn: boolean) =>
    change({ languages: LANGUAGES.filter((each) => (each === language ? isIn : form.languages.includes(each))) });
  return (
    <Card title={t('callForm.proposals')}>
      <fieldset className="choices">
        <legend>{t('callForm.languages')}</legend>
        {errorOf('languages') && (
          <p className="error" id="f-languages" tabIndex={-1}>
            {errorOf('languages')}
          </p>
        )}
        <div className="chips">
          {LANGUAGES.map((language) => (
            <label key={language} className="chip">
              <input
                type="checkbox"
                name="languages"
                value={language}
                checked={form.languages.includes(language)}
                onChange={(event) => toggle(language, event.target.checked)}
              />
              <span>{t(`language.${language}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="columns">
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            label={t(`callForm.limits.${name}`)}
            name={`limits.${name}`}
            dir="ltr"
            inputMode="numeric"
            value={form.limits[name]}
            error={errorOf(`limits.${name}`)}
            onChange={(event) => change({ limits: { ...form.limits, [name]: event.target.value } })}
          />
        ))}
      </div>
    </Card>
  );
}

const ANONYMITIES = ['blind', 'named'] as const;

/** How reviewers read, how many of them, and how long accepted people have to confirm. */
export function ReadingFields({ form, change, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        label={t('callForm.anonymity')}
        name="anonymity"
        value={form.anonymity}
        hint={t(`callForm.anonymityHints.${form.anonymity}`)}
        choices={ANONYMITIES.map((value) => ({ value, label: t(`callForm.anonymities.${value}`) }))}
        onChange={(anonymity) => change({ anonymity })}
      />
      {errorOf('anonymity') && <p className="error">{errorOf('anonymity')}</p>}
      <div className="columns">
        <CountField {...{ form, change, errorOf }} name="reviewsWanted" />
        <CountField {...{ form, change, errorOf }} name="confirmDays" />
      </div>
    </>
  );
}

/** Which text readers get whose language is missing; a question only where there are several. */
export function MainLanguage({ form, change }: PartProps) {
  const { t } = useTranslation();
  const written = writtenLanguages(form);
  if (written.length < 2) return null;
  return (
    <Select
      label={t('eventForm.mainLanguage')}
      hint={t('eventForm.mainLanguageHint')}
      name="mainLanguage"
      value={form.mainLanguage}
      choices={written.map((language) => ({ value: language, label: t(`language.${language}`) }))}
      onChange={(event) => change({ mainLanguage: event.target.value as Language })}
    />
  );
}
