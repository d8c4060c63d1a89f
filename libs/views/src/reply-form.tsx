import type { VNode } from 'preact';
import { ANSWERS } from './event-facts.js';
import { languageTag } from './language-tag.js';
import { OWN_NAMES } from './page-frame.js';
import { ANSWER_LABELS, Isolated } from './phrases.js';
import { REPLY_FORM, REPLY_LIMITS, type ReplyFacts } from './reply-facts.js';
import { errorText, FieldError } from './reply-notices.js';

/** The reply card: greeting, the answer so far, and while replies are open the form with one button. */
export function ReplyForm({ facts }: { facts: ReplyFacts }): VNode {
  const { t, recipientName, state } = facts;
  return (
    <section class="card" aria-labelledby="reply">
      <h2 id="reply" class="sr">
        {t.say('pageReplyHeading')}
      </h2>
      <p>{t.rich('greeting', { name: <Isolated text={recipientName} /> })}</p>
      <CurrentAnswer facts={facts} />
      {state === 'open' && <OpenForm facts={facts} />}
    </section>
  );
}

function CurrentAnswer({ facts }: { facts: ReplyFacts }): VNode {
  const { t, answer, state } = facts;
  const moment = <Moment facts={facts} />;
  return (
    <div class={`state ${answer ?? ''}`.trim()}>
      <div>
        <p>{t.say('answerCurrent', { answer: answer ?? (state === 'open' ? 'none' : 'missed') })}</p>
        {state === 'open' && <p class="soft">{t.rich(answer ? 'answerChangeUntil' : 'answerUntil', { moment })}</p>}
      </div>
    </div>
  );
}

function Moment({ facts }: { facts: ReplyFacts }): VNode {
  const { t, times, event } = facts;
  const { city, local } = times.all[0];
  const parts = { city: <Isolated text={city} />, offset: <Isolated text={local.offset} dir="ltr" /> };
  return (
    <time datetime={event.start.toISOString()}>
      {t.rich('timeSentence', { date: local.date, time: local.time, ...parts })}
    </time>
  );
}

function OpenForm({ facts }: { facts: ReplyFacts }): VNode {
  const { t, answer, preselected, action, idempotencyKey, revision } = facts;
  const button = t.say(answer ? 'submitAgain' : 'submitFirst');
  const isUnsent = preselected !== null && preselected !== answer && facts.errors.length === 0;
  return (
    <form class="reply" id={REPLY_FORM} method="post" action={action} novalidate>
      <AnswerField facts={facts} />
      {isUnsent && <p class="soft">{t.say('answerPreselected', { answer: preselected, button })}</p>}
      <CompanionsField facts={facts} />
      <NoteField facts={facts} />
      <WishFields facts={facts} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="lang" value={t.language} />
      <button class="main" type="submit">
        {button}
      </button>
      <p class="soft">{t.say('submitPrivacy')}</p>
    </form>
  );
}

function AnswerField({ facts }: { facts: ReplyFacts }): VNode {
  const { t, answer, preselected } = facts;
  const isWrong = errorText(facts, 'answer') !== null;
  const chosen = preselected ?? answer;
  return (
    <fieldset class={isWrong ? 'wrong' : undefined} aria-describedby={isWrong ? 'answer-error' : undefined}>
      <legend>{t.say('attendQuestion')}</legend>
      <FieldError facts={facts} field="answer" />
      {ANSWERS.map((each, index) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="answer"
            value={each}
            id={index === 0 ? 'answer' : `answer-${each}`}
            checked={each === chosen}
          />
          <span>{t.say(ANSWER_LABELS[each])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function CompanionsField({ facts }: { facts: ReplyFacts }): VNode {
  const { t, companions } = facts;
  const isWrong = errorText(facts, 'companions') !== null;
  const most = Math.max(REPLY_LIMITS.companions, isWrong ? 0 : companions);
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for="companions">{t.say('companionsLabel')}</label>
      <FieldError facts={facts} field="companions" />
      <select
        id="companions"
        name="companions"
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? 'companions-error' : undefined}
      >
        {Array.from({ length: most + 1 }, (_, count) => (
          <option key={count} value={count} selected={count === companions}>
            {t.say('companionsCount', { count })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How we write to this person from now on. */
function WishFields({ facts }: { facts: ReplyFacts }): VNode {
  const { t, languages, messageLanguage, cities, ownCity } = facts;
  return (
    <div class="reader">
      <div class="field">
        <label for="messageLanguage">{t.say('messageLanguageLabel')}</label>
        <select id="messageLanguage" name="messageLanguage">
          {languages.map(({ language }) => (
            <option
              key={language}
              value={language}
              lang={languageTag(language)}
              selected={language === messageLanguage}
            >
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="ownCity">{t.say('ownCityLabel')}</label>
        <select id="ownCity" name="ownCity" aria-describedby="ownCity-hint">
          {ownCity === null && <option value="">{t.say('ownCityUnknown')}</option>}
          {cities.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === ownCity}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="soft" id="ownCity-hint">
        {t.say('ownCityHint')}
      </p>
    </div>
  );
}

function NoteField({ facts }: { facts: ReplyFacts }): VNode {
  const { t, note } = facts;
  const isWrong = errorText(facts, 'note') !== null;
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for="note">{t.say('noteLabel')}</label>
      <p class="soft" id="note-hint">
        {t.say('noteHint', { limit: REPLY_LIMITS.note })}
      </p>
      <FieldError facts={facts} field="note" />
      <textarea
        id="note"
        name="note"
        rows={3}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? 'note-hint note-error' : 'note-hint'}
      >
        {/* A leading line break directly after the tag is dropped by HTML parsers. */}
        {note.startsWith('\n') ? `\n${note}` : note}
      </textarea>
    </div>
  );
}
