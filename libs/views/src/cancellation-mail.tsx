import { renderToString } from 'preact-render-to-string';
import { type CancellationMail, cancellationFacts } from './cancellation-facts.js';
import { CancellationHtml } from './cancellation-html.js';
import { cancellationText } from './cancellation-text.js';
import { calendarEntry, type RenderedMail, subjectLine } from './rendered-mail.js';

/** Renders news of a cancelled event. Pure: the same props give the same bytes, whatever the process's zone. */
export function renderCancellationMail(mail: CancellationMail): RenderedMail {
  const facts = cancellationFacts(mail);
  const { t, office, words, reason, contact } = facts;
  return {
    subject: subjectLine(words.subject, facts),
    html: `<!doctype html>${renderToString(<CancellationHtml facts={facts} />)}`,
    text: cancellationText(facts),
    calendar: calendarEntry(facts, t.say(words.calendar, { office }), [
      ...(reason === null ? [] : [reason]),
      t.say('calendarQuestions', { ...contact }),
    ]),
  };
}
