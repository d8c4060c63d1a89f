import { renderToString } from 'preact-render-to-string';
import { type RenderedMail, subjectLine } from './rendered-mail.js';
import { type StandingMail, standingFacts } from './standing-facts.js';
import { StandingHtml } from './standing-html.js';
import { standingText } from './standing-text.js';

/** Renders a reminder or thanks. Pure: the same props give the same bytes, whatever the process's zone. */
export function renderStandingMail(mail: StandingMail): Omit<RenderedMail, 'calendar'> {
  const facts = standingFacts(mail);
  return {
    subject: subjectLine(facts.words.subject, facts),
    html: `<!doctype html>${renderToString(<StandingHtml facts={facts} />)}`,
    text: standingText(facts),
  };
}
