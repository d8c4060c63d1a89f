import { renderToString } from 'preact-render-to-string';
import { invitedEntry, type RenderedMail, subjectLine } from './rendered-mail.js';
import { type UpdateMail, updateFacts } from './update-facts.js';
import { UpdateHtml } from './update-html.js';
import { updateText } from './update-text.js';

/** Renders news of a changed event. Pure: the same props give the same bytes, whatever the process's zone. */
export function renderUpdateMail(mail: UpdateMail): RenderedMail {
  const facts = updateFacts(mail);
  return {
    subject: subjectLine('updateSubject', facts),
    html: `<!doctype html>${renderToString(<UpdateHtml facts={facts} />)}`,
    text: updateText(facts),
    calendar: invitedEntry(facts),
  };
}
