import { direction, type Language } from '@hamshahr/time';
import type { ComponentChildren, VNode } from 'preact';
import { isolated } from './bidi-text.js';
import type { LetterFacts } from './mail-facts.js';
import { MailFrame } from './mail-frame.js';
import { COLOUR, textStyle } from './mail-style.js';
import { EventText, Isolated } from './phrases.js';
import { seriesPhrase } from './series/series-line.js';

interface MailCardProps {
  facts: LetterFacts;
  preheader: string;
  /** The line over the title: what kind of letter this is. */
  eyebrow: string;
  /** Said on top of a test mail. */
  testNotice: string;
  footer: ComponentChildren;
  children: ComponentChildren;
}

/** The white sheet in the frame: test notice, eyebrow, title, greeting, then the letter itself. */
export function MailCard({ facts, preheader, eyebrow, testNotice, footer, children }: MailCardProps): VNode {
  const { t, office, event, title, name, frameWords, isTest } = facts;
  const { tag, direction: dir } = t;
  const start = dir === 'rtl' ? 'right' : 'left';
  const [before, after] = frameWords.greeting;
  const shown = isolated(title, event.textLanguage, t.language);
  return (
    <MailFrame t={t} title={shown} preheader={preheader} office={office} footer={footer}>
      <tr>
        <td class="surface pad" bgcolor={COLOUR.surface} align={start} dir={dir} lang={tag} style={card(facts)}>
          {isTest && (
            <p class="test" style={TEST_STYLE}>
              {testNotice}
            </p>
          )}
          <p class="firuze" style={`margin:0;font-weight:bold;font-size:15px;color:${COLOUR.firuze}`}>
            {eyebrow}
          </p>
          <h1 class="ink title" dir={direction(event.textLanguage)} style={titleStyle(event.textLanguage)}>
            <EventText text={title} language={event.textLanguage} />
          </h1>
          {event.series && (
            <p class="soft" style={`margin:0 0 12px;font-size:15px;color:${COLOUR.inkSoft}`}>
              {seriesPhrase(t, event.series)}
            </p>
          )}
          <p class="ink" style="margin:0 0 12px">
            {before}
            {after !== undefined && <Isolated text={name} />}
            {after}
          </p>
          {children}
        </td>
      </tr>
    </MailFrame>
  );
}

/** The title stands on the side of its own script, as the text below it does. */
const titleStyle = (language: Language) =>
  `margin:4px 0 20px;font-size:26px;line-height:1.4;font-weight:bold;color:${COLOUR.ink};text-align:${direction(language) === 'rtl' ? 'right' : 'left'}`;
const TEST_STYLE = `margin:0 0 20px;padding:10px 14px;border-radius:6px;background:${COLOUR.saffronSoft};color:${COLOUR.saffron}`;
const card = ({ t }: LetterFacts) =>
  textStyle(t.language, `padding:32px 36px;border:1px solid ${COLOUR.line};border-radius:14px`);
