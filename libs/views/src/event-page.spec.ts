import { LANGUAGES } from '@hamshahr/time';
import { type EventPage, renderEventPage } from './event-page.js';
import { renderEventsPage } from './events-page.js';
import { attributes, faults, textOf } from './html-reading.js';
import { aReplyPage, anEvent } from './specimens.js';
import { translator } from './translator.js';

const links = LANGUAGES.map((language) => ({ language, href: `https://h.example/${language}/e/x` }));

function aPage(language: EventPage['language'], change: Partial<EventPage> = {}): EventPage {
  const { office, event, cities } = aReplyPage(language);
  return {
    language,
    languages: links,
    alternates: links,
    office,
    event,
    status: 'published',
    city: null,
    cities,
    selectedCity: null,
    action: `/${language}/e/x`,
    calendarHref: '/e/x/event.ics',
    registerHref: null,
    materials: [
      {
        kind: 'slides',
        title: '"><img src=x>',
        language: 'ru',
        href: '/e/x/materials/1',
        file: { extension: 'pdf', size: 3_200_000 },
      },
    ],
    feeds: [{ href: 'webcal://h.example/feeds/cities/x/events.ics', whose: '"><img src=x>' }],
    listHref: `/${language}`,
    ...change,
  };
}

const bare = (text: string) => text.replace(/\s+/g, '');

describe.each(LANGUAGES)('the public event page in %s', (language) => {
  const t = translator(language);
  const html = renderEventPage(aPage(language));

  it('is well-formed, in its direction, with its addresses in every language, and may be found', () => {
    expect(faults(html)).toEqual([]);
    expect(html).toContain(`<html lang="${t.tag}" dir="${t.direction}">`);
    expect(attributes(html, 'hreflang').length).toBeGreaterThanOrEqual(2 * LANGUAGES.length - 1);
    expect(html).not.toContain('noindex');
  });

  it('says kind, host’s time and how invitees reply, and nothing that is for them alone', () => {
    const text = bare(textOf(html));
    for (const key of ['eventReplyNote', 'calendarFile', 'whenHeading'] as const)
      expect(text).toContain(bare(t.say(key)));
    expect(text).toContain(bare(t.say('eventEyebrow', { kind: 'webinar' })));
    const open = renderEventPage(aPage(language, { event: anEvent({ joinUrl: 'https://meet.example/secret' }) }));
    expect(open).not.toContain('secret');
    expect(bare(textOf(open))).toContain(bare(t.say('eventJoinNote')));
  });

  it('F24: leads to the calendars to subscribe to', () => {
    expect(html).toContain('href="webcal://h.example/feeds/cities/x/events.ics"');
    expect(bare(textOf(html))).toContain(bare(t.say('feedLead')));
    expect(html).not.toContain('<img');
    expect(renderEventPage(aPage(language, { feeds: [] }))).not.toContain('webcal');
  });

  it.each(['cancelled', 'postponed', 'held'] as const)(
    'says that the event is %s and offers no calendar file',
    (status) => {
      const off = bare(textOf(renderEventPage(aPage(language, { status }))));
      expect(off).toContain(bare(t.say(`${status}Heading`)));
      expect(off).not.toContain(bare(t.say('calendarFile')));
      expect(off).not.toContain(bare(t.say('eventReplyNote')));
    },
  );

  it('says on the empty list what to do instead', () => {
    const list = renderEventsPage({ language, languages: links, alternates: links, feeds: [], events: [] });
    expect(faults(list)).toEqual([]);
    expect(bare(textOf(list))).toContain(bare(t.say('eventsEmptyNext')));
  });

  it('keeps hostile titles inert on the list', () => {
    const event = anEvent({ title: '<script>alert(1)</script>' });
    const events = [{ event, office: '"><img src=x>', href: `/${language}/e/x` }];
    const feeds = [{ href: 'webcal://h.example/feeds/events.ics?lang=en', whose: null }];
    const list = renderEventsPage({ language, languages: links, alternates: links, feeds, events });
    expect(bare(textOf(list))).toContain(bare(t.say('feedLinkAll')));
    expect(faults(list)).toEqual([]);
    expect(list).not.toMatch(/<script|<img/);
  });
});
