import { direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import { languageTag } from '../language-tag.js';
import { markdownHtml } from '../markdown.js';
import { EventText, Isolated } from '../phrases.js';
import type { Translator } from '../translator.js';
import type { SessionFacts } from './programme-facts.js';
import { languagePhrases } from './session-words.js';

/** One session: when, what, where, who, in which languages. */
export function SessionCard({ t, session, range }: { t: Translator; session: SessionFacts; range: string }): VNode {
  const { kind, title, textLanguage, room, start } = session;
  const languages = languagePhrases(t, session);
  return (
    <article class={kind === 'break' ? 'session pause' : 'session'}>
      <p class="label">
        <time datetime={start.toISOString()}>{range}</time>
        {room !== null && (
          <span class="soft">
            {' · '}
            {t.rich('programmeRoom', { room: <Isolated text={cleanLine(room)} /> })}
          </span>
        )}
      </p>
      <div class="what">
        <h3>
          {title === null ? t.say('programmeBreak') : <EventText text={cleanLine(title)} language={textLanguage} />}
        </h3>
        <People t={t} session={session} />
        <Body session={session} />
        {languages.map((phrase) => (
          <p class="soft" key={phrase}>
            {phrase}
          </p>
        ))}
      </div>
    </article>
  );
}

function People({ t, session: { people } }: { t: Translator; session: SessionFacts }): VNode | null {
  if (people.length === 0) return null;
  return (
    <ul class="people">
      {people.map(({ role, name, position, city }) => (
        <li key={name}>
          {role !== 'speaker' && <span class="soft">{t.say('programmeRole', { role })} </span>}
          <strong>
            <Isolated text={cleanLine(name)} />
          </strong>
          {[position, city].map(
            (each) =>
              each !== null && (
                <span class="soft" key={each}>
                  <br />
                  <Isolated text={cleanLine(each)} />
                </span>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}

function Body({ session: { body, textLanguage } }: { session: SessionFacts }): VNode | null {
  const html = markdownHtml(body);
  if (html === '') return null;
  return (
    <div
      class="prose"
      lang={languageTag(textLanguage)}
      dir={direction(textLanguage)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
