import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewView } from '../api/generated/index.js';
import { FilterChips } from './filter-chips.js';
import './mail-view.css';

/** The calendar part's fields of a raw message, as the reader's calendar gets them. */
function calendarOf(raw: string): [string, string][] {
  const start = raw.indexOf('BEGIN:VCALENDAR');
  if (start === -1) return [];
  const text = raw.slice(start, raw.indexOf('END:VCALENDAR')).replace(/\r?\n[ \t]/g, '');
  const wanted = [
    'METHOD',
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'LOCATION',
    'URL',
    'UID',
    'SEQUENCE',
    'STATUS',
    'ORGANIZER',
    'ATTENDEE',
  ];
  return text
    .slice(text.indexOf('METHOD'))
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const match = /^([A-Z-]+)[;:]/.exec(line);
      return match && wanted.includes(match[1]!) ? [[match[1]!, line.slice(match[1]!.length + 1)]] : [];
    });
}

const FORMS = ['html', 'text', 'calendar'] as const;

/** A message as its reader gets it: the mail itself, its plain text, the fields of its calendar part. Nothing in it runs. */
export function MailView({ mail }: { mail: PreviewView }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<(typeof FORMS)[number]>('html');
  const calendar = calendarOf(mail.raw);
  return (
    <div className="mail-view">
      <dl className="facts">
        <div>
          <dt>{t('mail.from')}</dt>
          <dd>
            <bdi>{mail.fromName}</bdi> <bdi dir="ltr">&lt;{mail.fromAddress}&gt;</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('mail.to')}</dt>
          <dd>
            <bdi>{mail.recipientName}</bdi> <bdi dir="ltr">&lt;{mail.recipientAddress}&gt;</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('mail.subject')}</dt>
          <dd lang={mail.language}>
            <bdi>{mail.subject}</bdi>
          </dd>
        </div>
      </dl>
      <FilterChips
        label={t('mail.form')}
        value={form}
        choices={FORMS.map((value) => ({ value, label: t(`mail.${value}`) }))}
        onChange={setForm}
      />
      {form === 'html' && <iframe title={mail.subject} sandbox="" srcDoc={mail.html} className="mail-frame" />}
      {form === 'text' && (
        <pre lang={mail.language} dir="auto" tabIndex={0}>
          {mail.text}
        </pre>
      )}
      {form === 'calendar' &&
        (calendar.length > 0 ? (
          <dl className="facts ics" dir="ltr">
            {calendar.map(([name, value], index) => (
              <div key={index}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="muted">{t('mail.noCalendar')}</p>
        ))}
    </div>
  );
}
