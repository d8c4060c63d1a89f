import { direction, type Language } from '@hamshahr/time';
import { renderToString } from 'preact-render-to-string';
import { cleanLine } from '../clean-text.js';
import { EventEntry, type EventsPage } from '../events-page.js';
import { FeedLinks } from '../feed-links.js';
import { languageTag } from '../language-tag.js';
import { markdownHtml } from '../markdown.js';
import { PageFrame } from '../page-frame.js';
import { EventText } from '../phrases.js';
import { textLanguageNote } from '../text-language.js';
import { translator } from '../translator.js';

/** The public page of a series: what its parts share, and the parts that stand on the public list. */
export interface SeriesPage extends EventsPage {
  office: string;
  /** In `textLanguage`; the body is Markdown. */
  text: { title: string; body: string; textLanguage: Language };
  listHref: string;
}

export function renderSeriesPage(page: SeriesPage): string {
  const t = translator(page.language);
  const { languages, alternates, events, feeds, text, office } = page;
  const { textLanguage } = text;
  const title = cleanLine(text.title);
  const body = markdownHtml(text.body);
  const note = body === '' ? null : textLanguageNote(t, text);
  const footer = (
    <p>
      <a class="tap" href={page.listHref}>
        {t.say('eventsAll')}
      </a>
    </p>
  );
  const frame = { t, title, languages, alternates, footer };
  const html = renderToString(
    <PageFrame {...frame} sender={cleanLine(office)}>
      <div>
        <p class="eyebrow">{t.say('seriesEyebrow')}</p>
        <h1>
          <EventText text={title} language={textLanguage} />
        </h1>
      </div>
      {body !== '' && (
        <section class="prose">
          {note !== null && <p class="soft">{note}</p>}
          <div
            lang={languageTag(textLanguage)}
            dir={direction(textLanguage)}
            dangerouslySetInnerHTML={{ __html: body }}
          />
        </section>
      )}
      <h2>{t.say('seriesEvents')}</h2>
      <ul class="events">
        {events.map((each) => (
          <EventEntry key={each.href} t={t} {...each} />
        ))}
      </ul>
      <FeedLinks t={t} feeds={feeds} />
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}
