import { direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import type { LetterFacts } from './mail-facts.js';
import { languageTag } from './language-tag.js';
import { TextLanguageNote } from './mail-letter.js';

/** A sentence or two that the organizers add, in the language of the event's text; line breaks stay. */
export function MailRemark({ t, event, remark }: Pick<LetterFacts, 't' | 'event'> & { remark: string }): VNode {
  const language = event.textLanguage;
  const dir = direction(language);
  const style = `margin:0 0 12px;text-align:${dir === 'rtl' ? 'right' : 'left'}`;
  return (
    <>
      <TextLanguageNote t={t} event={event} />
      <p class="ink" dir={dir} lang={languageTag(language)} style={style}>
        {remark.split('\n').map((line, index) => (index === 0 ? line : [<br key={index} />, line]))}
      </p>
    </>
  );
}
