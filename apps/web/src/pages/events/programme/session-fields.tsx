import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/index.js';
import { useLanguage } from '../../../time/when.js';
import { Choices, Select, TextField } from '../../../ui/field.js';
import { Handles } from './handles.js';
import type { SessionProps } from './part-props.js';
import { daysOf, lineIn, type SessionForm } from './programme-form.js';
import { SessionLanguages } from './session-languages.js';
import { SessionPeople } from './session-people.js';
import { SessionTexts } from './session-texts.js';

const KINDS = ['session', 'break'] as const;

/** One session, folded to its line until it is worked on or something in it is wrong. */
export function SessionFields(props: SessionProps) {
  const { at, session, errorOf, form, onChange } = props;
  const { t } = useTranslation();
  const own = useLanguage();
  const field = `sessions.${at}`;
  const [isOpen, setOpen] = useState(Object.keys(session.texts).length === 0);
  const title = session.texts[own]?.title || Object.values(session.texts).find(Boolean)?.title;
  const number = formatNumber(at + 1, own);
  const isWrong = PARTS.some((part) => errorOf(`${field}.${part}`)) || textErrors(props);
  return (
    <details
      className="question session-fields"
      open={isOpen || isWrong}
      onToggle={(toggled) => setOpen(toggled.currentTarget.open)}
    >
      <summary>
        <bdi dir="ltr">{session.time}</bdi> <bdi>{title ?? t('programme.session', { number })}</bdi>
      </summary>
      <div className="stack">
        {errorOf(`${field}.key`) && <p className="error">{errorOf(`${field}.key`)}</p>}
        <Choices
          label={t('programme.kind')}
          name={`${field}.kind`}
          value={session.kind}
          choices={KINDS.map((value) => ({ value, label: t(`programme.kinds.${value}`) }))}
          onChange={(kind) => onChange({ ...session, kind })}
        />
        <Place {...props} />
        <SessionTexts {...props} />
        {session.kind === 'session' && <SessionPeople {...props} />}
        {session.kind === 'session' && <SessionLanguages {...props} />}
        <Handles
          words={{ remove: 'programme.removeSession' }}
          at={at}
          count={form.sessions.length}
          onRemove={() => onChange(null)}
        />
      </div>
    </details>
  );
}

const PARTS = ['key', 'kind', 'startsAfter', 'minutes', 'room', 'texts', 'speakers', 'languages', 'interpretation'];

function textErrors({ at, languages, errorOf }: SessionProps): boolean {
  return languages.some(
    (language) => errorOf(`sessions.${at}.texts.${language}.title`) ?? errorOf(`sessions.${at}.texts.${language}.body`),
  );
}

/** When it begins, how long it takes, where. */
function Place({ at, session, form, revision, errorOf, onChange }: SessionProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const field = `sessions.${at}`;
  const days = daysOf(revision.start, revision.minutes);
  const set = (part: Partial<SessionForm>) => onChange({ ...session, ...part });
  return (
    <div className="columns">
      {days > 1 && (
        <Select
          label={t('programme.day')}
          value={String(session.day)}
          choices={Array.from({ length: days }, (_none, day) => ({
            value: String(day),
            label: t('programme.dayNo', { number: formatNumber(day + 1, own) }),
          }))}
          onChange={(change) => set({ day: Number(change.target.value) })}
        />
      )}
      <TextField
        label={t('programme.start')}
        name={`${field}.startsAfter`}
        dir="ltr"
        inputMode="numeric"
        value={session.time}
        error={errorOf(`${field}.startsAfter`)}
        onChange={(change) => set({ time: change.target.value })}
      />
      <TextField
        label={t('programme.minutes')}
        name={`${field}.minutes`}
        dir="ltr"
        inputMode="numeric"
        value={session.minutes}
        error={errorOf(`${field}.minutes`)}
        onChange={(change) => set({ minutes: change.target.value })}
      />
      {form.rooms.length > 0 && (
        <Select
          label={t('programme.room')}
          name={`${field}.room`}
          value={session.room ?? ''}
          error={errorOf(`${field}.room`)}
          choices={[
            { value: '', label: t('programme.everybody') },
            ...form.rooms.map(({ key, names }) => ({ value: key, label: lineIn(names, own) || key })),
          ]}
          onChange={(change) => set({ room: change.target.value || null })}
        />
      )}
    </div>
  );
}
