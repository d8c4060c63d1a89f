import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicCalls } from '@hamshahr/calls';
import { PublicEvents } from '@hamshahr/events';
import { DomainError } from '@hamshahr/platform';
import { LANGUAGES, isLanguage, type Language } from '@hamshahr/time';
import { renderMessagePage } from '@hamshahr/views';
import { Open } from '../http/policy.js';
import { sendFile } from '../http/send-file.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { EventOffers } from './event-offers.service.js';
import { EventPages } from './event-page.service.js';
import { ProgrammePages } from './programme-page.service.js';
import { languageLinks, pageLanguage } from './page-language.js';
import { sendPage, sendPublicPage } from './public-page.js';

/** Pages for everybody: the list of upcoming events, an event, its calendar file. Nothing here changes anything. */
@ApiExcludeController()
@Controller()
export class EventPagesController {
  constructor(
    private readonly pages: EventPages,
    private readonly events: PublicEvents,
    private readonly offers: EventOffers,
    private readonly programmes: ProgrammePages,
    private readonly calls: PublicCalls,
  ) {}

  @Get()
  @Open()
  async home(@Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    const language = pageLanguage(undefined, request.headers['accept-language']);
    await reply.status(302).header('location', `/${language}`).header('vary', 'accept-language').send();
  }

  @Get([...LANGUAGES])
  @Open()
  async list(@Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    const hasCalls = (await this.calls.list(1)).length > 0;
    await sendPublicPage(request, reply, await this.pages.list(languageOf(request), hasCalls));
  }

  @Get(LANGUAGES.map((language) => `${language}/e/:slug`))
  @Open()
  async event(
    @Param('slug') slug: string,
    @Query('city') city: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = languageOf(request);
    await this.orMissing(request, reply, language, async () => {
      await sendPublicPage(request, reply, await this.pages.one(slug, language, city));
    });
  }

  /** What happens when; made to be printed too. */
  @Get(LANGUAGES.map((language) => `${language}/e/:slug/programme`))
  @Open()
  async programme(
    @Param('slug') slug: string,
    @Query('city') city: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = languageOf(request);
    await this.orMissing(request, reply, language, async () => {
      await sendPublicPage(request, reply, await this.programmes.one(slug, language, city));
    });
  }

  /** What the parts of a series share, and the parts. */
  @Get(LANGUAGES.map((language) => `${language}/series/:slug`))
  @Open()
  async series(@Param('slug') slug: string, @Req() request: ActorRequest, @Res() reply: Reply): Promise<void> {
    const language = languageOf(request);
    await this.orMissing(request, reply, language, async () => {
      await sendPublicPage(request, reply, await this.pages.ofSeries(slug, language));
    });
  }

  @Get('e/:slug/materials/:id')
  @Open()
  async material(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = pageLanguage(undefined, request.headers['accept-language']);
    await this.orMissing(request, reply, language, async () => {
      const { event } = await this.events.bySlug(slug);
      await sendFile(reply, await this.offers.file(event.id, id, false));
    });
  }

  @Get('e/:slug/event.ics')
  @Open()
  async file(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    const language = pageLanguage(lang, request.headers['accept-language']);
    await this.orMissing(request, reply, language, async () => {
      const text = await this.pages.file(slug, language);
      await reply
        .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
        .header('content-disposition', `attachment; filename="${slug}.ics"`)
        .header('cache-control', 'no-cache')
        .send(text);
    });
  }

  private async orMissing(
    request: ActorRequest,
    reply: Reply,
    language: Language,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'missing') throw error;
      const languages = languageLinks(request.url.split('?')[0] ?? '/', {});
      await sendPage(reply, 404, renderMessagePage({ language, languages, kind: 'not_found', home: `/${language}` }));
    }
  }
}

/** The language in which the address begins. */
function languageOf(request: ActorRequest): Language {
  const asked = request.url.slice(1, 3);
  return isLanguage(asked) ? asked : 'en';
}
