import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import type { CityView } from '../../api/generated/index.js';
import type { ApiProblem } from '../../api/problem.js';
import { DateEntry } from '../../time/date-entry.js';
import { dayIn } from '../../time/today.js';
import { Checkbox, Choices, Select, TextField } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { TextsEditor } from './texts-editor.js';
import { writtenLanguages, type EventForm } from './event-form.js';

export interface FieldsProps {
  form: EventForm;
  change: (part: Partial<EventForm>) => void;
  cities: readonly CityView[];
  problem: ApiProblem | null;
}

const KINDS = ['webinar', 'workshop', 'joint_seminar', 'meeting'] as const;

/** What it is and what it is called; a main language is a question only where there are several, none of them English. */
export function WhatFields({ form, change, problem }: FieldsProps) {
  const { t } = useTranslation();
  const written = writtenLanguages(form);
  return (
    <Card title={t('eventForm.what')}>
      <Choices
        label={t('eventForm.kind')}
        name="kind"
        value={form.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.event.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextsEditor form={form} problem={problem} onChange={(texts) => change({ texts })} />
      {written.length > 1 && !written.includes('en') && (
        <Select
          label={t('eventForm.mainLanguage')}
          hint={t('eventForm.mainLanguageHint')}
          name="mainLanguage"
          value={form.mainLanguage}
          choices={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          onChange={(event) => change({ mainLanguage: event.target.value as Language })}
        />
      )}
    </Card>
  );
}

/** When, by the host's clock. */
export function WhenFields({
  form,
  change,
  cities,
  problem,
  daysOff,
  isPast,
}: FieldsProps & { daysOff: (iso: string) => string | undefined; isPast: boolean }) {
  const { t } = useTranslation();
  const host = cities.find(({ slug }) => slug === form.hostCity);
  const choices = cities.map(({ slug, names }) => ({ value: slug, label: nameIn(names) }));
  const place = host ? nameIn(host.names) : '';
  return (
    <>
      <div className="columns">
        <Select
          label={t('eventForm.hostCity')}
          name="hostCity"
          value={form.hostCity}
          choices={choices}
          error={problem?.for('hostCity')}
          onChange={(event) => change({ hostCity: event.target.value })}
        />
        {form.kind === 'joint_seminar' && (
          <Select
            label={t('eventForm.coHostCity')}
            name="coHostCity"
            value={form.coHostCity}
            choices={[
              { value: '', label: t('eventForm.choose') },
              ...choices.filter(({ value }) => value !== form.hostCity),
            ]}
            error={problem?.for('coHostCity')}
            onChange={(event) => change({ coHostCity: event.target.value })}
          />
        )}
      </div>
      <DateEntry
        label={t('eventForm.date')}
        name="start"
        value={form.date}
        error={isPast ? t('eventForm.past') : problem?.for('start')}
        marks={daysOff}
        earliest={host && dayIn(host.zone)}
        onChange={(date) => change({ date })}
      />
      <div className="columns">
        <TextField
          label={t('eventForm.time', { city: place })}
          hint={t('eventForm.timeHint')}
          name="time"
          dir="ltr"
          inputMode="numeric"
          value={form.time}
          error={problem?.for('time')}
          onChange={(event) => change({ time: event.target.value })}
        />
        <TextField
          label={t('eventForm.minutes')}
          name="minutes"
          dir="ltr"
          inputMode="numeric"
          value={form.minutes}
          error={problem?.for('minutes')}
          onChange={(event) => change({ minutes: event.target.value })}
        />
      </div>
    </>
  );
}

const MEETINGS = ['link', 'room'] as const;

/** Where people meet and who may know of it. */
export function WhereFields({ form, change, problem }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('eventForm.where')}>
      <Choices
        label={t('room.meeting')}
        name="hasRoom"
        value={form.hasRoom ? 'room' : 'link'}
        hint={form.hasRoom ? t('room.meetingHint') : undefined}
        choices={MEETINGS.map((value) => ({ value, label: t(`room.meetings.${value}`) }))}
        onChange={(meeting) => change({ hasRoom: meeting === 'room' })}
      />
      {!form.hasRoom && (
        <TextField
          label={t('eventForm.joinUrl')}
          hint={t('eventForm.joinUrlHint')}
          optional={t('form.optional')}
          name="joinUrl"
          type="url"
          dir="ltr"
          value={form.joinUrl}
          error={problem?.for('joinUrl')}
          onChange={(event) => change({ joinUrl: event.target.value })}
        />
      )}
      {form.kind !== 'webinar' && (
        <TextField
          label={t('eventForm.venue')}
          hint={t('eventForm.venueHint')}
          optional={form.kind === 'workshop' ? undefined : t('form.optional')}
          name="venue"
          value={form.venue}
          error={problem?.for('venue')}
          onChange={(event) => change({ venue: event.target.value })}
        />
      )}
      <TextField
        label={t('eventForm.capacity')}
        hint={t('eventForm.capacityHint')}
        optional={t('form.optional')}
        name="capacity"
        dir="ltr"
        inputMode="numeric"
        className="short"
        value={form.capacity}
        error={problem?.for('capacity')}
        onChange={(event) => change({ capacity: event.target.value })}
      />
      <Checkbox
        label={t('eventForm.listed')}
        hint={t('eventForm.listedHint')}
        checked={form.listed}
        onChange={(event) => change({ listed: event.target.checked })}
      />
    </Card>
  );
}
