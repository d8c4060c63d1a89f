import type { VNode } from 'preact';
import type { MessageKey } from './catalog.js';
import { REPLY_LIMITS, type ReplyError, type ReplyFacts } from './reply-facts.js';

const ERROR_KEYS: Readonly<Record<ReplyError['message'], MessageKey>> = {
  answer_required: 'errorAnswerRequired',
  companions_range: 'errorCompanionsRange',
  note_too_long: 'errorNoteTooLong',
  event_changed: 'errorEventChanged',
  event_full: 'errorEventFull',
};

const ERROR_LIMITS: Readonly<Record<ReplyError['field'], number>> = { answer: 0, ...REPLY_LIMITS };

function sentence({ t }: ReplyFacts, { field, message }: ReplyError): string {
  return t.say(ERROR_KEYS[message], { limit: ERROR_LIMITS[field] });
}

/** The field's error in words, or null. */
export function errorText(facts: ReplyFacts, field: ReplyError['field']): string | null {
  const error = facts.errors.find((each) => each.field === field);
  return error ? sentence(facts, error) : null;
}

export function FieldError({ facts, field }: { facts: ReplyFacts; field: ReplyError['field'] }): VNode | null {
  const text = errorText(facts, field);
  if (text === null) return null;
  return (
    <p class="error" id={`${field}-error`}>
      {facts.t.rich('errorAtField', { error: text })}
    </p>
  );
}

/** Summary on top, the same words at the field (GOV.UK pattern). */
export function ErrorSummary({ facts }: { facts: ReplyFacts }): VNode | null {
  const { t, errors } = facts;
  if (errors.length === 0) return null;
  return (
    <div class="notice errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{t.say('errorHeading')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{sentence(facts, error)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** After saving: what was stored and what happens next, the calendar file first. */
export function SavedNotice({ facts }: { facts: ReplyFacts }): VNode | null {
  const { t, notice, answer, calendarHref, errors } = facts;
  if (notice !== 'saved' || answer === null || errors.length > 0) return null;
  const comes = answer !== 'no';
  return (
    <div class="notice saved" role="status" aria-labelledby="saved">
      <h2 id="saved">{t.say('savedHeading')}</h2>
      <p>{t.say('answerCurrent', { answer })}</p>
      {comes && <h3>{t.say('savedNext')}</h3>}
      {comes && (
        <a class="button" href={calendarHref}>
          {t.say('savedCalendar')}
        </a>
      )}
      <ul>
        <li>{t.say(comes ? 'savedUpdates' : 'savedNothing')}</li>
        <li>{t.say('savedChange')}</li>
      </ul>
    </div>
  );
}

const STATE_KEYS: Readonly<Record<Exclude<ReplyFacts['state'], 'open'>, readonly [MessageKey, MessageKey]>> = {
  started: ['startedHeading', 'startedBody'],
  cancelled: ['cancelledHeading', 'cancelledBody'],
  postponed: ['postponedHeading', 'postponedBody'],
};

/** Why the page is read-only. */
export function StateNotice({ facts }: { facts: ReplyFacts }): VNode | null {
  const { t, state } = facts;
  if (state === 'open') return null;
  const [heading, body] = STATE_KEYS[state];
  return (
    <div class="notice closed" role="status" aria-labelledby="state">
      <h2 id="state">{t.say(heading)}</h2>
      <p>{t.say(body)}</p>
    </div>
  );
}
